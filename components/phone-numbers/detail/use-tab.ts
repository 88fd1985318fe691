"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { showTab, tabShown } from "@/components/ui/tab-link";

/**
 * The tab stands in the address; changing it asks the server nothing. The choice itself is kept here: an answer of the
 * server may bring back the address under which it was asked, and must not take anybody off the tab that they are on.
 */
export function useTab<Id extends string>(ids: readonly Id[], first: Id): [Id, (id: Id) => void] {
  const asked = useSearchParams().get("tab");
  const [chosen, setChosen] = useState(asked);

  useEffect(() => {
    const follow = () => setChosen(new URLSearchParams(window.location.search).get("tab"));
    window.addEventListener("popstate", follow);
    window.addEventListener(tabShown, follow);
    return () => {
      window.removeEventListener("popstate", follow);
      window.removeEventListener(tabShown, follow);
    };
  }, []);

  useEffect(() => {
    if (chosen !== null && asked !== chosen) window.history.replaceState(null, "", `?tab=${chosen}`);
  }, [asked, chosen]);

  const choose = useCallback((id: Id) => showTab(`?tab=${id}`), []);
  return [ids.find((id) => id === chosen) ?? first, choose];
}
