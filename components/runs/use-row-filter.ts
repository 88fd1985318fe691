"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { readRowFilter, type RowFilter } from "./run-states";

/** Which rows are shown, and how far one has paged through them. The choice leads, `?state=` in the address follows. */
export function useRowFilter(first: RowFilter) {
  const pathname = usePathname();
  const [{ filter, cursors }, set] = useState({ filter: first, cursors: [] as string[] });

  useEffect(() => {
    const readBack = () => {
      if (window.location.pathname !== pathname) return;
      set({ filter: readRowFilter(new URLSearchParams(window.location.search).get("state")), cursors: [] });
    };
    window.addEventListener("popstate", readBack);
    return () => window.removeEventListener("popstate", readBack);
  }, [pathname]);

  return {
    filter,
    after: cursors.at(-1) ?? null,
    /** From 1. */
    pageNumber: cursors.length + 1,
    choose(next: RowFilter) {
      set({ filter: next, cursors: [] });
      window.history.pushState(null, "", next === "all" ? pathname : `${pathname}?state=${next}`);
    },
    forward: (cursor: string) => set({ filter, cursors: [...cursors, cursor] }),
    back: () => set({ filter, cursors: cursors.slice(0, -1) }),
  };
}
