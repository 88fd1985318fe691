"use client";

import { type RefObject, useEffect, useRef } from "react";

type Parts = { anchor: RefObject<HTMLElement | null>; box: RefObject<HTMLElement | null>; onLeave: () => void };

/** A press or a scroll elsewhere, or another size of the window, closes what floats. */
export function useLeave({ anchor, box, onLeave }: Parts): void {
  const leave = useRef(onLeave);

  useEffect(() => {
    leave.current = onLeave;
  });

  useEffect(() => {
    const elsewhere = (event: Event) => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) leave.current();
    };
    const resized = () => leave.current();
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("scroll", elsewhere, true);
    window.addEventListener("resize", resized);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("scroll", elsewhere, true);
      window.removeEventListener("resize", resized);
    };
  }, [anchor, box]);
}
