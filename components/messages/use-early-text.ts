"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";

/** What was typed before the page came alive counts too. */
export function useEarlyText(
  ref: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  onText: (text: string) => void,
): void {
  const tell = useEffectEvent(() => {
    const element = ref.current;
    if (element && element.value !== element.defaultValue) onText(element.value);
  });
  useEffect(() => tell(), []);
}
