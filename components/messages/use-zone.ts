"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** The reader's own; null until the page is alive, because the server does not know it. */
export function useZone(): string | null {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
}
