"use client";

import { useEffect, useRef } from "react";
import { announce } from "@/components/ui/live-region";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import { count, digits } from "./words";

/** Says how many numbers match whenever that changes, but not on the first look. */
export function useCountSpoken(list: PhoneNumberList | undefined, isPlaceholder: boolean) {
  const spoken = useRef<string>(undefined);
  const words = list && !isPlaceholder ? spokenCount(list) : undefined;

  useEffect(() => {
    if (words === undefined) return;
    if (spoken.current !== undefined && spoken.current !== words) announce(words);
    spoken.current = words;
  }, [words]);
}

function spokenCount({ total, allTotal, page, pages }: PhoneNumberList): string {
  const found =
    allTotal === null || allTotal === total
      ? count(total, "number")
      : `${digits(total)} of ${count(allTotal, "number")}`;
  return pages > 1 ? `${found}, page ${page} of ${pages}` : found;
}
