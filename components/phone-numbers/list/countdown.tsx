"use client";

import { useEffect, useState } from "react";

/** `in 20 s`, counting down from its first moment; give it a key per wait. */
export function Countdown({ ms }: { ms: number }) {
  const [left, setLeft] = useState(ms);

  useEffect(() => {
    const until = performance.now() + ms;
    const timer = setInterval(() => setLeft(Math.max(0, until - performance.now())), 1000);
    return () => clearInterval(timer);
  }, [ms]);

  const seconds = Math.ceil(left / 1000);
  return <span className="digits">{seconds > 0 ? `in ${seconds} s` : "now"}</span>;
}
