"use client";

import { useEffect, useState } from "react";

const slowMs = 4000;

/** Says that the wait is Vapi's, once it has become long. */
export function SlowNote() {
  const [slow, setSlow] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => clearTimeout(timer);
  }, []);

  return slow ? <span>. Vapi is slow to answer; still waiting.</span> : null;
}
