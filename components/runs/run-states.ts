import type { StatusKind } from "@/components/ui/status-sign";
import type { RowState, RunState } from "@/lib/runs/schema";

/** What people filter a run by; the address carries the word of the row's state. */
export const rowFilters = ["all", "failed", "skipped", "unknown", "done", "pending", "cancelled"] as const;
export type RowFilter = (typeof rowFilters)[number];

export function readRowFilter(given: string | null | undefined): RowFilter {
  return rowFilters.find((filter) => filter === given) ?? "all";
}

/** In the order of the counts under the bar. */
export const countedStates: readonly RowState[] = [
  "done",
  "skipped",
  "failed",
  "unknown",
  "sending",
  "pending",
  "cancelled",
];

type Look = { word: string; sign: StatusKind };

export const rowLooks: Record<RowState, Look> = {
  done: { word: "Done", sign: "active" },
  skipped: { word: "Skipped", sign: "unknown" },
  failed: { word: "Failed", sign: "blocked" },
  unknown: { word: "Checking", sign: "unknown" },
  sending: { word: "Sending", sign: "running" },
  pending: { word: "Waiting", sign: "unknown" },
  cancelled: { word: "Cancelled", sign: "unknown" },
};

/** What never became known is no longer looked for once the run is over. */
export function rowWord(state: RowState, over: boolean): string {
  return state === "unknown" && over ? notKnown : rowLooks[state].word;
}

export const notKnown = "Not known";

export const runSigns: Record<RunState, StatusKind> = {
  running: "running",
  paused: "activating",
  finished: "active",
  cancelled: "unknown",
};
