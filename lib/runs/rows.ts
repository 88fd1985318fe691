import "server-only";
import { and, asc, eq, exists, gte, inArray, isNull, lt, lte, ne, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { runRows, runs } from "@/lib/db/schema";
import type { Failure } from "@/lib/domain/errors";
import type { Listed } from "./listed";
import { mostLooks, type RowState } from "./schema";
import type { Run } from "./store";

export type RunRow = typeof runRows.$inferSelect;

/** Who works on a row, and until when nobody else may think it lost. */
export type Lease = { owner: string; now: Date; until: Date };

const other = alias(runRows, "other");
const inFlight = ["sending", "unknown"] as const;
const mostCollisions = 5;

/**
 * The next row, `sending` and committed before anything is sent. The same number in flight in another run, and the one
 * number without a key that may be under way, stand in the way; two unique indexes decide between simultaneous claims.
 */
export async function claimRow({ id }: Pick<Run, "id">, { owner, now, until }: Lease): Promise<RunRow | undefined> {
  const db = await database();
  const isSame = or(
    eq(other.key, runRows.key),
    and(eq(other.runId, runRows.runId), eq(other.anonymous, true), eq(runRows.anonymous, true)),
  );
  const under = and(eq(other.workspaceId, runRows.workspaceId), inArray(other.state, [...inFlight]), isSame);
  const next = db
    .select({ id: runRows.id })
    .from(runRows)
    .where(
      and(
        eq(runRows.runId, id),
        eq(runRows.state, "pending"),
        or(isNull(runRows.notBefore), lte(runRows.notBefore, now)),
        exists(
          db
            .select({ one: sql`1` })
            .from(runs)
            .where(and(eq(runs.id, id), eq(runs.state, "running"))),
        ),
        notExists(
          db
            .select({ one: sql`1` })
            .from(other)
            .where(under),
        ),
      ),
    )
    .orderBy(asc(runRows.line))
    .limit(1)
    .for("update", { skipLocked: true });
  const claimed = { state: "sending", sentAt: now, leaseOwner: owner, leaseUntil: until } as const;
  for (let left = mostCollisions; left > 0; left--) {
    try {
      const [row] = await db
        .update(runRows)
        .set({ ...claimed, attempts: sql`${runRows.attempts} + 1` })
        .where(eq(runRows.id, sql`(${next})`))
        .returning();
      return row;
    } catch (error) {
      // somebody was quicker with the same number: the next row is another one
      if (!isUniqueViolation(error)) throw error;
    }
  }
  return undefined;
}

/** Only the sending that the caller saw is settled; one that was taken for lost meanwhile may still be. */
export async function settleRow(
  { id, attempts }: Pick<RunRow, "id" | "attempts">,
  to: Partial<typeof runRows.$inferInsert>,
): Promise<boolean> {
  const db = await database();
  const rows = await db
    .update(runRows)
    .set({ ...to, leaseOwner: null, leaseUntil: null })
    .where(and(eq(runRows.id, id), eq(runRows.attempts, attempts), inArray(runRows.state, [...inFlight])))
    .returning({ id: runRows.id });
  return rows.length > 0;
}

/** What must be known if the answer to the sending under way gets lost. */
export async function writeAhead(
  { id }: Pick<RunRow, "id">,
  known: Pick<Partial<RunRow>, "before" | "upstreamId">,
): Promise<void> {
  const db = await database();
  await db.update(runRows).set(known).where(eq(runRows.id, id));
}

export async function renewLeases(ids: readonly string[], { owner, until }: Lease): Promise<void> {
  if (ids.length === 0) return;
  const db = await database();
  await db
    .update(runRows)
    .set({ leaseUntil: until })
    .where(and(inArray(runRows.id, [...ids]), eq(runRows.leaseOwner, owner), eq(runRows.state, "sending")));
}

/**
 * What a process left behind when it died. Where only one process can have the database open, every sending of another
 * owner is such a one; elsewhere its lease has to be over.
 */
export async function giveUpLost(runId: string, { owner, now }: Lease, alone: boolean): Promise<void> {
  const db = await database();
  const over = lt(runRows.leaseUntil, now);
  await db
    .update(runRows)
    .set({ state: "unknown", doubted: true, sentAt: now, leaseOwner: null, leaseUntil: null })
    .where(
      and(
        eq(runRows.runId, runId),
        eq(runRows.state, "sending"),
        alone ? or(ne(runRows.leaseOwner, owner), over) : over,
      ),
    );
}

/** Unknown rows that may be looked for now: sent long enough ago, and not looked for in vain too often. */
export async function unknownRows(
  runId: string,
  { sentBefore, now, limit }: { sentBefore: Date; now: Date; limit: number },
): Promise<RunRow[]> {
  const db = await database();
  return db
    .select()
    .from(runRows)
    .where(
      and(
        eq(runRows.runId, runId),
        eq(runRows.state, "unknown"),
        lt(runRows.looks, mostLooks),
        lte(runRows.sentAt, sentBefore),
        or(isNull(runRows.notBefore), lte(runRows.notBefore, now)),
      ),
    )
    .orderBy(asc(runRows.line))
    .limit(limit);
}

export async function postponeLook(ids: readonly string[], notBefore: Date): Promise<void> {
  const db = await database();
  await db
    .update(runRows)
    .set({ looks: sql`${runRows.looks} + 1`, notBefore })
    .where(and(inArray(runRows.id, [...ids]), eq(runRows.state, "unknown")));
}

/** Of the rows that were never sent those which may be among the listed numbers. */
export async function unsentRows(runId: string, { keys, looseKeys }: Pick<Listed, "keys" | "looseKeys">) {
  const db = await database();
  const looseKey = sql`split_part(${runRows.key}, '|', 1) || '|' || split_part(${runRows.key}, '|', 2) || '|'`;
  return db
    .select({ id: runRows.id, key: runRows.key })
    .from(runRows)
    .where(
      and(
        eq(runRows.runId, runId),
        eq(runRows.state, "pending"),
        eq(runRows.attempts, 0),
        eq(runRows.anonymous, false),
        or(inArray(runRows.key, keys), looseKeys.length > 0 ? inArray(looseKey, looseKeys) : undefined),
      ),
    );
}

export async function skipUnsent(id: string, to: { failure: Failure; upstreamId: string; settledAt: Date }) {
  const db = await database();
  await db
    .update(runRows)
    .set({ ...to, state: "skipped" })
    .where(and(eq(runRows.id, id), eq(runRows.state, "pending")));
}

/** By person's wish: rows of these states begin anew. */
export async function renewRows(
  runId: string,
  from: RowState,
  to: Partial<typeof runRows.$inferInsert>,
  { leastLooks = 0 }: { leastLooks?: number } = {},
): Promise<number> {
  const db = await database();
  const rows = await db
    .update(runRows)
    .set({ ...to, notBefore: null })
    .where(and(eq(runRows.runId, runId), eq(runRows.state, from), gte(runRows.looks, leastLooks)))
    .returning({ id: runRows.id });
  return rows.length;
}
