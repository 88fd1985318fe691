import "server-only";
import { setImmediate as breath } from "node:timers/promises";
import { and, eq, lt } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { runRows, runs } from "@/lib/db/schema";
import { log } from "@/lib/log";
import { batches, type Items } from "./batches";
import { type NewRow, type NewRun, type Run, seen } from "./store";

/** So few that a page which asks meanwhile is answered between two batches. */
const rowsAtOnce = 250;
/** With every batch its writer says that it lives; silent for so long, it is dead. */
const aliveMs = 60_000;

export const aliveUntil = () => new Date(Date.now() + aliveMs);

/** What a writer left that died over it. */
export function isLeftBehind(now: Date) {
  return and(eq(runs.state, "preparing"), lt(runs.preparingUntil, now));
}

/** `alone`: whoever prepared something before this process is dead. */
export async function removeLeftBehind({ alone }: { alone: boolean }): Promise<void> {
  const db = await database();
  await db.delete(runs).where(alone ? eq(runs.state, "preparing") : isLeftBehind(new Date()));
}

/** In batches under a run that nobody sees; then all rows begin to count in one moment. A source that fails leaves nothing. */
export async function writeRows(run: NewRun, rows: Items<NewRow>): Promise<Run> {
  const db = await database();
  try {
    for await (const batch of batches(rows, rowsAtOnce)) {
      await change(run.id, { preparingUntil: aliveUntil() });
      await db
        .insert(runRows)
        .values(batch.map((row) => rowOf(run, row)))
        .onConflictDoNothing();
      // the embedded database answers without ever letting go of the thread
      await breath();
    }
    const [written] = seen(await change(run.id, { state: "running", preparingUntil: null }));
    if (!written) throw new Error("the run is still being prepared");
    return written;
  } catch (error) {
    await forget(run.id).catch((err: unknown) => log.warn({ err, run: run.id }, "an unfinished run waits for removal"));
    throw error;
  }
}

async function change(id: string, to: Partial<typeof runs.$inferInsert>) {
  const db = await database();
  const mine = await db
    .update(runs)
    .set(to)
    .where(and(eq(runs.id, id), eq(runs.state, "preparing")))
    .returning();
  if (mine.length === 0) throw new Error("the run was taken for lost while it was prepared");
  return mine;
}

async function forget(id: string): Promise<void> {
  const db = await database();
  await db.delete(runs).where(and(eq(runs.id, id), eq(runs.state, "preparing")));
}

function rowOf({ id, workspaceId, createdAt }: NewRun, { skipped, failed, ...row }: NewRow) {
  const failure = skipped ?? failed;
  const state = failure
    ? ({ state: skipped ? "skipped" : "failed", failure, settledAt: createdAt } as const)
    : ({ state: "pending" } as const);
  return { ...row, ...state, runId: id, workspaceId };
}
