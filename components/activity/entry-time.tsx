"use client";

import { useSyncExternalStore } from "react";
import { agoWords } from "@/lib/domain/ago";

const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });
const never = () => () => undefined;

/** `14 min ago` by the server's clock; the exact time, by the reader's own, is its title. */
export function EntryTime({ at, now }: { at: string; now: string }) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <time dateTime={at} title={alive ? exact.format(Date.parse(at)) : at} className="digits whitespace-nowrap">
      {agoWords(at, now)}
    </time>
  );
}
