"use client";

import { useEffect, useRef } from "react";
import { announce } from "@/components/ui/live-region";
import type { RunView } from "@/lib/runs/progress";
import { spokenSentence } from "./words";

/** Says how far the run is whenever that changes, but not on the first look; the live region keeps to its own pace. */
export function useProgressSpoken(run: RunView) {
  const words = spokenSentence(run);
  const spoken = useRef(words);

  useEffect(() => {
    if (spoken.current === words) return;
    spoken.current = words;
    announce(words);
  }, [words]);
}
