"use client";

import { type RefObject, useEffect, useRef } from "react";

type Parts = { anchor: RefObject<HTMLElement | null>; box: RefObject<HTMLElement | null>; onLeave: () => void };

/** A press elsewhere, a scroll that takes the anchor along, or another size of the window closes what floats. */
export function useLeave({ anchor, box, onLeave }: Parts): void {
  const leave = useRef(onLeave);

  useEffect(() => {
    leave.current = onLeave;
  });

  useEffect(() => {
    const opened = placeOf(anchor.current);
    const elsewhere = (event: Event) => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) leave.current();
    };
    // the event of a scroll that was over before the opening comes a frame later
    const scrolled = () => {
      if (placeOf(anchor.current) !== opened) leave.current();
    };
    const resized = () => leave.current();
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("scroll", scrolled, true);
    window.addEventListener("resize", resized);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("scroll", scrolled, true);
      window.removeEventListener("resize", resized);
    };
  }, [anchor, box]);
}

function placeOf(element: HTMLElement | null): string {
  const { x, y } = element?.getBoundingClientRect() ?? {};
  return `${x} ${y}`;
}
