import "server-only";
import { count, gte, inArray, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { runRows } from "@/lib/db/schema";
import { mostLooks, type RowState } from "./schema";
import type { Run } from "./store";

export type Counted = {
  runId: string;
  state: RowState;
  rows: number;
  /** Of these, settled by a sending within the last minute. */ recent: string;
  /** Of these, looked for in vain as often as makes sense. */ looked: string;
};

export const recentMs = 60_000;

/** Below this, counting costs next to nothing and is never put off. */
const manyRows = 5_000;
/** Counting a long run takes at most a tenth of the time, however many people look at it. */
const share = 10;
const longestMs = 3_000;

type Remembered = { until: number; counted: Counted[] };
const remembered = new Map<string, Remembered>();

/** Rows of each run by state, in one query. Of a long run that goes on, a count of a moment ago is good enough. */
export async function countRows(runs: readonly Pick<Run, "id" | "endedAt">[]): Promise<Counted[]> {
  const begun = Date.now();
  const known = runs.flatMap(({ id, endedAt }) => (endedAt === null ? (rememberedOf(id, begun) ?? []) : []));
  const asked = runs.filter(({ id }) => !known.some(({ runId }) => runId === id));
  const counted = await read(
    asked.map(({ id }) => id),
    begun,
  );
  const tookMs = Date.now() - begun;
  for (const { id, endedAt } of asked) {
    const mine = counted.filter(({ runId }) => runId === id);
    remembered.delete(id);
    const isLong = mine.reduce((sum, { rows }) => sum + rows, 0) >= manyRows;
    if (isLong && endedAt === null)
      remembered.set(id, { until: begun + Math.min(longestMs, tookMs * share), counted: mine });
  }
  return [...known, ...counted];
}

function rememberedOf(id: string, now: number): Counted[] | undefined {
  const found = remembered.get(id);
  return found && now < found.until ? found.counted : undefined;
}

async function read(ids: string[], now: number): Promise<Counted[]> {
  if (ids.length === 0) return [];
  const db = await database();
  const recent = gte(runRows.settledAt, new Date(now - recentMs));
  return db
    .select({
      runId: runRows.runId,
      state: runRows.state,
      rows: count(),
      recent: sql<string>`count(*) filter (where ${recent} and ${runRows.attempts} > 0)`,
      looked: sql<string>`count(*) filter (where ${runRows.looks} >= ${mostLooks})`,
    })
    .from(runRows)
    .where(inArray(runRows.runId, ids))
    .groupBy(runRows.runId, runRows.state);
}
