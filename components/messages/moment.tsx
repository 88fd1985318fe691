"use client";

import { cx } from "@/components/ui/class-names";
import { clockWords, whenWords } from "@/lib/messages/times";
import { useZone } from "./use-zone";

type MomentProps = {
  at: string;
  now: string;
  /** Only the time: the day stands above. */ clock?: boolean;
  className?: string;
};

/** By the reader's clock; its place is kept while that is not known yet. */
export function Moment({ at, now, clock = false, className }: MomentProps) {
  const zone = useZone();
  const words = clock ? clockWords(at, zone ?? "UTC") : whenWords(at, { zone: zone ?? "UTC", now });
  return (
    <time dateTime={at} className={cx("digits whitespace-nowrap", zone === null && "invisible", className)}>
      {words}
    </time>
  );
}
