import "server-only";
import { and, desc, eq, gte, inArray, ne, or } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { importAttempts, runRows } from "@/lib/db/schema";
import type { RunRow } from "./rows";

/** The same number beside this run: there already, or just being sent. */
export type Elsewhere = { id: string } | "under-way" | undefined;

type Since = {
  /** Older ones were listed when the run began. */ done: Date;
  /** Older ones cannot arrive any more. */ sent: Date;
};

export async function foundElsewhere(row: RunRow, since: Since): Promise<Elsewhere> {
  const id = await broughtByRun(row, since.done);
  return id === undefined ? broughtByPerson(row, since) : { id };
}

async function broughtByRun(row: RunRow, since: Date): Promise<string | undefined> {
  const db = await database();
  const [found] = await db
    .select({ id: runRows.upstreamId })
    .from(runRows)
    .where(
      and(
        eq(runRows.workspaceId, row.workspaceId),
        eq(runRows.key, row.key),
        ne(runRows.runId, row.runId),
        eq(runRows.state, "done"),
        gte(runRows.settledAt, since),
      ),
    )
    .limit(1);
  return found?.id ?? undefined;
}

async function broughtByPerson(row: RunRow, since: Since): Promise<Elsewhere> {
  const db = await database();
  const isDone = and(eq(importAttempts.state, "done"), gte(importAttempts.settledAt, since.done));
  const isSent = and(inArray(importAttempts.state, ["sending", "unknown"]), gte(importAttempts.sentAt, since.sent));
  const [found] = await db
    .select({ id: importAttempts.upstreamId })
    .from(importAttempts)
    .where(
      and(eq(importAttempts.workspaceId, row.workspaceId), eq(importAttempts.naturalKey, row.key), or(isDone, isSent)),
    )
    .orderBy(desc(importAttempts.sentAt))
    .limit(1);
  if (!found) return undefined;
  return found.id === null ? "under-way" : { id: found.id };
}
