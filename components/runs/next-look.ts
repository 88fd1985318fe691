import type { RunView } from "@/lib/runs/progress";

const soonestMs = 1_500;
const slowestMs = 10_000;
const pausedMs = 10_000;
const failedMs = 8_000;
const growth = 1.5;

type Looked = {
  run: Pick<RunView, "state" | "endedAt" | "pause">;
  /** Looks in a row that brought nothing new. */
  quiet: number;
  failed: boolean;
};

/** When a run is looked at again: soon while it moves, ever more seldom while it does not. False: it will not change by itself. */
export function nextLookMs({ run, quiet, failed }: Looked): number | false {
  if (run.endedAt !== null) return false;
  if (failed) return failedMs;
  if (run.state === "paused" && run.pause?.reason !== "upstream-down") return pausedMs;
  return Math.min(slowestMs, Math.round(soonestMs * growth ** quiet));
}

/** What a look has to change to count as news. */
export function newsOf({
  state,
  endedAt,
  pause,
  counts,
}: Pick<RunView, "state" | "endedAt" | "pause" | "counts">): string {
  return JSON.stringify([state, endedAt, pause, counts]);
}
