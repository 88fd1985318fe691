import type { ReactNode } from "react";

/** A key as a hint; it is never the only way and is not read out. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd
      aria-hidden="true"
      className="inline-flex h-5 min-w-5 items-center justify-center rounded-xs border border-hairline-strong bg-surface px-1.5 font-sans text-xs text-text-3"
    >
      {children}
    </kbd>
  );
}
