import "server-only";
import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, ne, or, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/handle";
import { runRows, runs } from "@/lib/db/schema";
import type { Failure } from "@/lib/domain/errors";
import type { JsonObject } from "@/lib/domain/json";
import { mostLooks, type PauseReason, type RunKind, type RunState } from "./schema";

export type NewRow = {
  line: number;
  key: string;
  label: string;
  anonymous?: boolean;
  payload: JsonObject;
  /** Nothing is to be done, and why. */
  skipped?: Failure;
  /** It cannot be sent as it is, and why. */
  failed?: Failure;
};

export type NewRun = {
  id: string;
  workspaceId: string;
  key: string;
  kind: RunKind;
  title: string;
  fingerprint: string;
  startedBy: string;
  startedByName: string;
  secretsSealed: string | null;
  settings: JsonObject;
  rollbackOf?: string;
  createdAt: Date;
};

type Stored = typeof runs.$inferSelect;
export type Run = Stored & { state: RunState };

/** Only runs that people may know of; one that is still being prepared is nobody's. */
export function seen(stored: readonly Stored[]): Run[] {
  return stored.flatMap((run) => (run.state === "preparing" ? [] : [{ ...run, state: run.state }]));
}

const isSeen = ne(runs.state, "preparing");

export async function readRun(id: string): Promise<Run | undefined> {
  const db = await database();
  return seen(await db.select().from(runs).where(eq(runs.id, id)))[0];
}

/** A foreign run and an unknown one are alike. */
export async function findRun(workspaceId: string, id: string): Promise<Run | undefined> {
  const db = await database();
  const found = await db
    .select()
    .from(runs)
    .where(and(eq(runs.workspaceId, workspaceId), eq(runs.id, id)));
  return seen(found)[0];
}

/** Newest first. */
export async function listRuns(
  workspaceId: string,
  { before, limit }: { before?: { at: Date; id: string }; limit: number },
): Promise<Run[]> {
  const db = await database();
  const older = before && or(lt(runs.createdAt, before.at), and(eq(runs.createdAt, before.at), lt(runs.id, before.id)));
  const found = await db
    .select()
    .from(runs)
    .where(and(eq(runs.workspaceId, workspaceId), isSeen, older))
    .orderBy(desc(runs.createdAt), desc(runs.id))
    .limit(limit);
  return seen(found);
}

/** Those of a workspace that are not over, newest first. */
export async function activeRuns(workspaceId: string): Promise<Run[]> {
  const db = await database();
  const found = await db
    .select()
    .from(runs)
    .where(and(eq(runs.workspaceId, workspaceId), isSeen, isNull(runs.endedAt)))
    .orderBy(desc(runs.createdAt));
  return seen(found);
}

/** What the worker has something to do for: oldest first. */
export async function liveRuns(now: Date): Promise<Run[]> {
  const db = await database();
  const waits = and(eq(runs.state, "paused"), or(isNull(runs.resumeAt), gt(runs.resumeAt, now)));
  const found = await db
    .select()
    .from(runs)
    .where(and(isNull(runs.endedAt), isSeen, sql`not coalesce(${waits}, false)`))
    .orderBy(asc(runs.createdAt));
  return seen(found);
}

export async function markLooked(id: string, lookedAt: Date): Promise<void> {
  const db = await database();
  await db.update(runs).set({ lookedAt }).where(eq(runs.id, id));
}

export async function pauseRun(id: string, reason: PauseReason, resumeAt: Date | null): Promise<boolean> {
  return move(id, ["running"], { state: "paused", pauseReason: reason, resumeAt });
}

/** Only another key helps, however it was paused before. */
export async function pauseForKey(id: string): Promise<void> {
  await move(id, ["running", "paused"], { state: "paused", pauseReason: "key-refused", resumeAt: null });
}

export async function resumeRun(id: string): Promise<boolean> {
  return move(id, ["paused"], { state: "running", pauseReason: null, resumeAt: null });
}

/** True for the one that tries whether the upstream is back; the others wait for the next trial. */
export async function claimTrial(id: string, now: Date, next: Date): Promise<boolean> {
  const db = await database();
  const rows = await db
    .update(runs)
    .set({ resumeAt: next })
    .where(and(eq(runs.id, id), eq(runs.state, "paused"), lte(runs.resumeAt, now)))
    .returning({ id: runs.id });
  return rows.length > 0;
}

export async function postponeTrial(id: string, resumeAt: Date): Promise<void> {
  await move(id, ["paused"], { resumeAt });
}

/** Pending rows are called off in the same moment; what is under way finishes. */
export async function cancelRun(id: string): Promise<boolean> {
  const db = await database();
  return db.transaction(async (tx) => {
    const cancelled = await tx
      .update(runs)
      .set({ state: "cancelled", pauseReason: null, resumeAt: null })
      .where(and(eq(runs.id, id), inArray(runs.state, ["running", "paused"])))
      .returning({ id: runs.id });
    await tx.update(runRows).set({ state: "cancelled" }).where(isPendingOfCancelled(id));
    return cancelled.length > 0;
  });
}

/** What was given back after the run was called off. */
export async function cancelGivenBack(id: string): Promise<void> {
  const db = await database();
  await db.update(runRows).set({ state: "cancelled" }).where(isPendingOfCancelled(id));
}

function isPendingOfCancelled(id: string) {
  const called = sql`exists (select 1 from ${runs} where ${runs.id} = ${id} and ${runs.state} = 'cancelled')`;
  return and(eq(runRows.runId, id), eq(runRows.state, "pending"), called);
}

/** Ends the run once nothing of it is open any more; its secrets go. Only rows that wait for a person stay unknown. */
export async function endRun(id: string, now: Date): Promise<boolean> {
  const db = await database();
  if (await hasOpenRows(db, id)) return false;
  return db.transaction(async (tx) => {
    // a retry holds the run while its rows begin anew: the second look comes after it
    await tx.select({ id: runs.id }).from(runs).where(eq(runs.id, id)).for("update");
    if (await hasOpenRows(tx, id)) return false;
    const ended = await tx
      .update(runs)
      .set({
        state: sql`case when ${runs.state} = 'cancelled' then 'cancelled' else 'finished' end`,
        endedAt: now,
        secretsSealed: null,
      })
      .where(and(eq(runs.id, id), isNull(runs.endedAt), inArray(runs.state, ["running", "cancelled"])))
      .returning({ id: runs.id });
    return ended.length > 0;
  });
}

async function hasOpenRows(db: Pick<Transaction, "select">, id: string): Promise<boolean> {
  const isOpen = or(
    inArray(runRows.state, ["pending", "sending"]),
    and(eq(runRows.state, "unknown"), lt(runRows.looks, mostLooks)),
  );
  const open = await db
    .select({ id: runRows.id })
    .from(runRows)
    .where(and(eq(runRows.runId, id), isOpen))
    .limit(1);
  return open.length > 0;
}

async function move(id: string, from: Run["state"][], to: Partial<typeof runs.$inferInsert>): Promise<boolean> {
  const db = await database();
  const rows = await db
    .update(runs)
    .set(to)
    .where(and(eq(runs.id, id), inArray(runs.state, from)))
    .returning({ id: runs.id });
  return rows.length > 0;
}
