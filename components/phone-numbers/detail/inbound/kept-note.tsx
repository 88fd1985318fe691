import type { ReactNode } from "react";

/** What is stored and has no field here is not lost. */
export function KeptNote({ children }: { children: ReactNode }) {
  return <p className="text-xs text-text-3">{children}</p>;
}
