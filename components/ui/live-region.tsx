"use client";

import { useSyncExternalStore } from "react";
import { createAnnouncer } from "./announcer";

const announcer = createAnnouncer();

/** Says a sentence to screen readers, politely, at most once in five seconds; the newest sentence wins. */
export const announce = announcer.announce;

export function LiveRegion() {
  const text = useSyncExternalStore(announcer.subscribe, announcer.current, () => "");
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}
