import type { ReactNode } from "react";

export type ComboboxItem = {
  id: string;
  label: string;
  /** At the right, in grey: "9 numbers". */
  detail?: string;
  /** At the far right, in mono: a short id. */
  hint?: string;
  icon?: ReactNode;
};
