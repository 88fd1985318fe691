"use client";

import { useEffect, useRef, useState } from "react";

/** Whether it is on the screen now: not behind another tab of the page, and not the pane that a small screen leaves out. */
export function useShown<E extends Element>() {
  const ref = useRef<E>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setShown(entries.at(-1)?.isIntersecting ?? false));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, shown] as const;
}
