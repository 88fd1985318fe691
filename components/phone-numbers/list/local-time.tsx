"use client";

import { useSyncExternalStore } from "react";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const never = () => () => undefined;

/** `14:02, ` by the reader's own clock, which the server does not know: empty until the page is alive. */
export function LocalTime({ iso }: { iso: string }) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return alive ? (
    <time dateTime={iso} className="digits">
      {clock.format(Date.parse(iso))},
    </time>
  ) : null;
}
