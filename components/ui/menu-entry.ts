import type { ReactNode } from "react";

export type MenuItem = {
  label: string;
  icon?: ReactNode;
  /** At the right end: a badge, a count. */
  aside?: ReactNode;
  /** A key, as a hint only. */
  kbd?: string;
  href?: string;
  onSelect?: () => void;
  danger?: boolean;
  /** Set on every item of a choice; exactly one is true. */
  checked?: boolean;
  /** Why it cannot be chosen now. */
  unavailable?: string;
};

export type MenuEntry = MenuItem | "rule" | { heading: string };
