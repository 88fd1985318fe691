import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";

/** What a field hands to the control inside it. */
export type FieldControl = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

/** The edge of a control that may hold more than its input: a country code, an eye, a tick. */
export function ControlBox({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx(controlEdge, "flex w-full min-w-0 items-center gap-2 px-2.5", className)}>{children}</div>;
}

/** Focus and error are drawn on the edge, so nothing moves. */
export const controlEdge = cx(
  "h-9 rounded-sm border border-control bg-surface transition-colors duration-(--dur-1) max-md:h-11",
  "has-[[aria-invalid]]:border-danger has-[[aria-invalid]]:inset-ring has-[[aria-invalid]]:inset-ring-danger",
  "has-[:focus-visible]:border-accent has-[:focus-visible]:inset-ring has-[:focus-visible]:inset-ring-accent",
  "has-[:disabled]:border-hairline-strong has-[:disabled]:bg-sunken has-[input[readonly]]:bg-sunken",
);

/** The input inside a `ControlBox`. */
export const bareInput =
  "h-full min-w-0 flex-1 bg-transparent text-text outline-none max-md:text-touch disabled:text-text-3 read-only:text-text-2";

export const monoInput = "font-mono text-xs tracking-tight";
