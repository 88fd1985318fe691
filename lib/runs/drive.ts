import "server-only";
import { type Failure, isAppError, needsAnotherKey } from "@/lib/domain/errors";
import { log } from "@/lib/log";
import { markKeyState } from "@/lib/workspaces/store";
import { type Engine, type OpenRun, openRun } from "./context";
import { lookFirst } from "./look-first";
import type { RowOutcome } from "./outcome";
import { reconcile } from "./reconcile";
import { claimRow, giveUpLost, type Lease, type RunRow, settleRow } from "./rows";
import type { RunKind } from "./schema";
import {
  cancelGivenBack,
  claimTrial,
  endRun,
  pauseForKey,
  pauseRun,
  postponeTrial,
  resumeRun,
  type Run,
} from "./store";
import { workChange } from "./work-change";
import { workImport } from "./work-import";
import { workRollback } from "./work-rollback";

/** Does of a run whatever can be done now; what waits for a date is the business of a later round. True: go on at once. */
export async function driveRun(engine: Engine, run: Run): Promise<boolean> {
  const open = await openRun(engine, run).catch((error: unknown) => waitForKey(run, error));
  if (!open) return false;
  await giveUpLost(run.id, leaseOf(engine), engine.alone);
  if (run.state === "paused") return tryAgain(engine, open);
  if (await pausedForUpstream(open)) return false;
  try {
    await lookFirst(engine, open);
    await reconcile(engine, open);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (needsAnotherKey(error.failure)) await keyIsRefused(open, error.failure);
    return false;
  }
  const isMore = await workOff(engine, open);
  await cancelGivenBack(run.id);
  await endRun(run.id, new Date(engine.clock.now()));
  return isMore;
}

/** The upstream was down: one read tells whether it is back. Where it is not, the next trial waits for the breaker. */
async function tryAgain(engine: Engine, { run, lanes }: OpenRun): Promise<boolean> {
  const now = engine.clock.now();
  if (!(await claimTrial(run.id, new Date(now), new Date(now + engine.leaseMs)))) return false;
  try {
    await lanes.vapi.phoneNumbers.list({ limit: 1 });
  } catch (error) {
    const isRefused = isAppError(error) && needsAnotherKey(error.failure);
    if (!isRefused) {
      await postponeTrial(run.id, new Date(lanes.pace.downUntil() ?? engine.clock.now()));
      return false;
    }
  }
  return resumeRun(run.id);
}

async function pausedForUpstream({ run, lanes }: OpenRun): Promise<boolean> {
  const until = lanes.pace.downUntil();
  return until !== undefined && pauseRun(run.id, "upstream-down", new Date(until));
}

/** Not for longer than a lost answer takes to settle: then it is time to look, and to see whether key and access are still the same. */
async function workOff(engine: Engine, open: OpenRun): Promise<boolean> {
  const { pace } = open.lanes;
  const until = engine.clock.now() + engine.settleMs;
  let over = false;
  let [more, none] = [false, false];
  const lane = async () => {
    while (!over && !none && !engine.stopping) {
      const leave = await pace.enter();
      try {
        do await pace.turn("run", Infinity);
        while (await pace.heed());
        if (over || none || engine.stopping || (await pausedForUpstream(open))) return;
        const row = await claimRow(open.run, leaseOf(engine));
        none = !row;
        if (!row) return;
        over = !(await workRow(engine, open, row)) || over;
        // what stood in the way of another row may be over
        none = false;
        if (engine.clock.now() < until) continue;
        more = true;
        return;
      } finally {
        leave();
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: pace.mostLanes }, lane));
  const broken = lanes.find((ended) => ended.status === "rejected");
  if (broken) throw broken.reason;
  return more && !over;
}

const works: Record<RunKind, typeof workImport> = { import: workImport, change: workChange, rollback: workRollback };

/** False: nothing more can be sent before somebody mends something. */
async function workRow(engine: Engine, open: OpenRun, row: RunRow): Promise<boolean> {
  engine.sending.add(row.id);
  try {
    const outcome = await works[open.run.kind](open, row, open.lanes.lane());
    await settleRow(row, columnsOf(outcome, engine.clock.now()));
    if (outcome.state !== "pending" || !outcome.refused) return true;
    await keyIsRefused(open, outcome.refused);
    return false;
  } finally {
    engine.sending.delete(row.id);
  }
}

function columnsOf(outcome: RowOutcome, now: number): Parameters<typeof settleRow>[1] {
  if (outcome.state === "pending") return { state: "pending", notBefore: new Date(now + outcome.waitMs) };
  // settling begins when nothing more can leave, however long the sending took
  if (outcome.state === "unknown") return { ...outcome, doubted: true, sentAt: new Date(now) };
  return { failure: null, ...outcome, settledAt: new Date(now) };
}

async function keyIsRefused({ run, workspace }: OpenRun, failure: Failure): Promise<void> {
  log.warn({ run: run.id, code: failure.code }, "a run waits for another key");
  await pauseForKey(run.id);
  if (needsAnotherKey(failure)) await markKeyState(workspace.id, "refused");
}

/** What lies sealed cannot be opened: nothing to be tried every second. */
async function waitForKey(run: Run, error: unknown): Promise<undefined> {
  if (!isAppError(error) || !needsAnotherKey(error.failure)) throw error;
  log.warn({ run: run.id, code: error.code }, "a run waits for another key");
  await pauseForKey(run.id);
}

function leaseOf({ clock, owner, leaseMs }: Engine): Lease {
  const now = clock.now();
  return { owner, now: new Date(now), until: new Date(now + leaseMs) };
}
