"use client";

import { useEffect, useRef } from "react";
import { announce } from "@/components/ui/live-region";
import { count as counted } from "../list/words";

/** Says how many numbers are selected whenever that changes. */
export function useSelectionSpoken(count: number): void {
  const before = useRef(0);
  useEffect(() => {
    if (before.current === count) return;
    const isFirst = before.current === 0;
    before.current = count;
    if (count === 0) announce("Selection cleared");
    else announce(`${counted(count, "number")} selected${isFirst ? ". Enter goes to the bulk actions" : ""}`);
  }, [count]);
}
