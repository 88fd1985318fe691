import "server-only";
import type { VapiContext } from "@/lib/gate/context";
import { type Counted, countRows, recentMs } from "./count-rows";
import type { PauseReason, RowState, RunKind, RunState } from "./schema";
import { activeRuns, listRuns, type Run } from "./store";

export type Counts = Record<RowState, number>;

/** A run as the browser gets it. */
export type RunView = {
  id: string;
  kind: RunKind;
  title: string;
  state: RunState;
  pause: { reason: PauseReason; resumeAt: string | null } | null;
  startedBy: string;
  createdAt: string;
  endedAt: string | null;
  rollbackOf: string | null;
  counts: Counts;
  total: number;
  /** Of the unknown rows, those that were looked for in vain too often: a person decides. */
  needPerson: number;
  /** Rows settled in a second, over the last minute. */
  perSecond: number;
  /** Undefined where nothing is known yet, or nothing moves. */
  secondsLeft?: number;
};

type Reader = Pick<VapiContext, "workspace">;

export async function loadRuns(
  { workspace }: Reader,
  page: { before?: { at: Date; id: string }; limit: number },
): Promise<RunView[]> {
  return viewsOf(await listRuns(workspace.id, page));
}

/** What the bar at every page asks for. */
export async function loadActiveRuns({ workspace }: Reader): Promise<RunView[]> {
  return viewsOf(await activeRuns(workspace.id));
}

export async function viewsOf(given: readonly Run[]): Promise<RunView[]> {
  const counted = await countRows(given);
  const now = Date.now();
  return given.map((run) => {
    const mine = counted.filter(({ runId }) => runId === run.id);
    return viewOf(run, mine, now);
  });
}

function viewOf(run: Run, counted: readonly Counted[], now: number): RunView {
  const counts = countsOf(counted);
  const settled = counted.reduce((sum, { recent }) => sum + Number(recent), 0);
  const ageSeconds = Math.max(1, Math.min(recentMs, now - run.createdAt.getTime()) / 1000);
  const perSecond = settled / ageSeconds;
  const left = counts.pending + counts.sending;
  return {
    id: run.id,
    kind: run.kind,
    title: run.title,
    state: run.state,
    pause: run.pauseReason && { reason: run.pauseReason, resumeAt: run.resumeAt?.toISOString() ?? null },
    startedBy: run.startedByName,
    createdAt: run.createdAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
    rollbackOf: run.rollbackOf,
    counts,
    total: Object.values(counts).reduce((sum, rows) => sum + rows, 0),
    needPerson: Number(counted.find(({ state }) => state === "unknown")?.looked ?? 0),
    perSecond,
    ...(run.state === "running" && left > 0 && perSecond > 0 && { secondsLeft: Math.ceil(left / perSecond) }),
  };
}

function countsOf(counted: readonly Counted[]): Counts {
  const rowsIn = (wanted: RowState) => counted.find(({ state }) => state === wanted)?.rows ?? 0;
  return {
    pending: rowsIn("pending"),
    sending: rowsIn("sending"),
    done: rowsIn("done"),
    skipped: rowsIn("skipped"),
    failed: rowsIn("failed"),
    unknown: rowsIn("unknown"),
    cancelled: rowsIn("cancelled"),
  };
}
