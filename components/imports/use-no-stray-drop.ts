"use client";

import { useEffect } from "react";

/** A file that misses its place would otherwise open in the browser, and the page with all that was typed be gone. */
export function useNoStrayDrop(): void {
  useEffect(() => {
    const ignore = (event: DragEvent) => event.preventDefault();
    window.addEventListener("dragover", ignore);
    window.addEventListener("drop", ignore);
    return () => {
      window.removeEventListener("dragover", ignore);
      window.removeEventListener("drop", ignore);
    };
  }, []);
}
