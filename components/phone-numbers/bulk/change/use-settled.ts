"use client";

import { useEffect, useEffectEvent } from "react";
import type { RunChange } from "@/lib/runs/change";

const pauseMs = 400;

/** Tells what typed fields say once the typing pauses; and at once that the plan on screen is no longer the one of it. */
export function useSettled(change: RunChange | undefined, onChange: (change: RunChange | undefined) => void): void {
  const content = JSON.stringify(change);
  const tell = useEffectEvent((said: "now" | "settled") => onChange(said === "settled" ? change : undefined));
  useEffect(() => {
    tell("now");
    if (content === undefined) return;
    const timer = setTimeout(() => tell("settled"), pauseMs);
    return () => clearTimeout(timer);
  }, [content]);
}
