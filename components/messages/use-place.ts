"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type Place, placeText, readPlace } from "@/lib/messages/place";

/** `replace` for what is typed letter by letter; everything else is a step that Back undoes. */
export type GoTo = (change: Partial<Place>, how?: "push" | "replace") => void;

/** The address is where the page is; going somewhere in it asks the server nothing. */
export function usePlace(): [Place, GoTo] {
  const params = useSearchParams();
  const pathname = usePathname();
  const place = useMemo(() => readPlace((name) => params.get(name)), [params]);
  const goTo = useCallback<GoTo>(
    (change, how = "push") => {
      const here = new URLSearchParams(window.location.search);
      const next = { ...readPlace((name) => here.get(name)), ...change };
      if (how === "push") window.history.pushState(null, "", pathname + placeText(next));
      else window.history.replaceState(null, "", pathname + placeText(next));
    },
    [pathname],
  );
  return [place, goTo];
}
