"use client";

import { useState } from "react";

/**
 * A part that is fetched when the pointer or the focus comes near: undefined until then. Without Suspense, which would
 * hold it back for 300 ms after its fallback; one that does not arrive is fetched again at the next touch.
 */
export function useLoaded<T>(load: () => Promise<T>): [part: T | undefined, fetchPart: () => void] {
  const [part, setPart] = useState<T>();
  const fetchPart = () => {
    if (part === undefined)
      load().then(
        (loaded) => setPart(() => loaded),
        () => undefined,
      );
  };
  return [part, fetchPart];
}
