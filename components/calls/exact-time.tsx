"use client";

import { useSyncExternalStore } from "react";

const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });
const never = () => () => undefined;

/** By the reader's own clock, which the server does not know: as stored until the page is alive. */
export function ExactTime({ iso, nothing = "–" }: { iso: string | null; nothing?: string }) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!iso) return <span className="text-text-3">{nothing}</span>;
  return (
    <time dateTime={iso} className="digits">
      {alive ? exact.format(Date.parse(iso)) : iso}
    </time>
  );
}
