"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { type PhoneNumberQuery, parseQuery, toQueryString } from "@/lib/phone-numbers/query";

/** `replace` for what is typed letter by letter; everything else is a step that Back undoes. */
type How = "push" | "replace";
export type ChangeQuery = (change: Partial<PhoneNumberQuery>, how?: How) => void;

/** Safari refuses more than 100 history entries in 30 seconds. */
const writeEveryMs = 350;

/**
 * The list's state, with the URL following it. State and not the URL leads, because the router hands a new URL on in a
 * transition: typing would be answered late. `rendered` changes with every render of the page on the server.
 */
export function useListQuery(rendered: string): [PhoneNumberQuery, ChangeQuery] {
  const params = useSearchParams();
  const pathname = usePathname();
  const [query, setQuery] = useState(() => parseQuery(params));
  const [seen, setSeen] = useState(rendered);
  const writer = useUrlWriter(pathname);

  if (seen !== rendered) {
    setSeen(rendered);
    setQuery(parseQuery(params));
  }

  useEffect(() => {
    const readBack = () => {
      if (window.location.pathname === pathname) setQuery(parseQuery(new URLSearchParams(window.location.search)));
    };
    window.addEventListener("popstate", readBack);
    return () => window.removeEventListener("popstate", readBack);
  }, [pathname]);

  const change: ChangeQuery = (difference, how = "push") => {
    const next = { ...query, page: 1, ...difference };
    setQuery(next);
    writer(toQueryString(next), how);
  };

  return [query, change];
}

function useUrlWriter(pathname: string) {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writtenAt = useRef(-Infinity);

  useEffect(() => () => clearTimeout(waiting.current), []);

  return useCallback(
    (queryString: string, how: How) => {
      const write = () => {
        // another page may have come up meanwhile
        if (window.location.pathname !== pathname || window.location.search === queryString) return;
        writtenAt.current = performance.now();
        if (how === "push") window.history.pushState(null, "", pathname + queryString);
        else window.history.replaceState(null, "", pathname + queryString);
      };
      clearTimeout(waiting.current);
      const rest = writtenAt.current + writeEveryMs - performance.now();
      if (how === "push" || rest <= 0) write();
      else waiting.current = setTimeout(write, rest);
    },
    [pathname],
  );
}
