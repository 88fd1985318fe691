import "server-only";
import { and, asc, desc, eq, gt, inArray, lt, type SQL, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { runRows } from "@/lib/db/schema";
import type { RunRow } from "./rows";
import type { RowState } from "./schema";

/** Where a page of rows ended: in which group, and behind which row of it. */
export type RowCursor = { group: number; line: number; /** Of what is settled, in milliseconds. */ at: number };

type Wanted = { state: readonly RowState[]; after: RowCursor | null; limit: number };

type Group = { states: readonly RowState[]; order: readonly SQL[]; behind: (cursor: RowCursor) => SQL };

const settledAt = sql`coalesce(${runRows.settledAt}, 'epoch'::timestamptz)`;

const newestLine = {
  order: [desc(runRows.line)],
  behind: ({ line }: RowCursor) => lt(runRows.line, line),
};
const nextLine = {
  order: [asc(runRows.line)],
  behind: ({ line }: RowCursor) => gt(runRows.line, line),
};
const newestResult = {
  order: [sql`${settledAt} desc`, desc(runRows.line)],
  behind: ({ at, line }: RowCursor) =>
    sql`(${settledAt}, ${runRows.line}) < (${new Date(at).toISOString()}::timestamptz, ${line}::integer)`,
};

/** What is under way stands first, then results with the newest on top, then what waits in the order of its turn. */
const groups: readonly Group[] = [
  { states: ["sending"], ...newestLine },
  { states: ["unknown"], ...newestLine },
  { states: ["done", "skipped", "failed"], ...newestResult },
  { states: ["pending"], ...nextLine },
  { states: ["cancelled"], ...nextLine },
];

/** Rows of a run in the order that people look at them; group by group, so that only the page itself is read. */
export async function rowsInOrder(runId: string, { state, after, limit }: Wanted): Promise<RunRow[]> {
  const found: RunRow[] = [];
  for (const [index, group] of groups.entries()) {
    if (found.length >= limit) break;
    if (after && index < after.group) continue;
    const states = group.states.filter((one) => state.length === 0 || state.includes(one));
    if (states.length === 0) continue;
    const behind = after?.group === index ? group.behind(after) : undefined;
    found.push(...(await rowsOfGroup({ runId, states, group, behind, limit: limit - found.length })));
  }
  return found;
}

type GroupRead = { runId: string; states: RowState[]; group: Group; behind: SQL | undefined; limit: number };

async function rowsOfGroup({ runId, states, group, behind, limit }: GroupRead): Promise<RunRow[]> {
  const db = await database();
  return db
    .select()
    .from(runRows)
    .where(and(eq(runRows.runId, runId), inArray(runRows.state, states), behind))
    .orderBy(...group.order)
    .limit(limit);
}

export function cursorOf({ state, line, settledAt }: Pick<RunRow, "state" | "line" | "settledAt">): string {
  const group = groups.findIndex(({ states }) => states.includes(state));
  return [group, settledAt?.getTime() ?? 0, line].join(".");
}

/** A hand-edited one is the beginning. */
export function parseCursor(given: string): RowCursor | null {
  const [, group, at, line] = /^([0-4])\.(\d{1,15})\.(\d{1,9})$/.exec(given) ?? [];
  return line === undefined ? null : { group: Number(group), at: Number(at), line: Number(line) };
}
