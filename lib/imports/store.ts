import "server-only";
import { and, eq, gte, inArray, isNotNull } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { importAttempts } from "@/lib/db/schema";
import { type Failure, failureSchema } from "@/lib/domain/failure";
import type { Imported } from "./schema";

const columns = {
  id: importAttempts.id,
  submissionKey: importAttempts.submissionKey,
  naturalKey: importAttempts.naturalKey,
  provider: importAttempts.provider,
  sentName: importAttempts.sentName,
  state: importAttempts.state,
  upstreamId: importAttempts.upstreamId,
  label: importAttempts.label,
  failure: importAttempts.failure,
  sentAt: importAttempts.sentAt,
};

type Row = Pick<typeof importAttempts.$inferSelect, keyof typeof columns>;
export type Attempt = Omit<Row, "failure" | "naturalKey"> & { failure: Failure | undefined; naturalKey: string };

export type NewAttempt = {
  workspaceId: string;
  submissionKey: string;
  naturalKey: string;
  provider: string;
  sentName: string | null;
  sentAt: Date;
};

/**
 * Writes the attempt down before anything is sent. `mine` is false where this submission, or another one of the same
 * number, is already there: the two unique indexes decide between any number of simultaneous callers.
 */
export async function beginAttempt(userId: string, attempt: NewAttempt): Promise<{ mine: boolean; attempt: Attempt }> {
  const db = await database();
  for (;;) {
    const [inserted] = await db
      .insert(importAttempts)
      .values({ ...attempt, userId, state: "sending" })
      .onConflictDoNothing()
      .returning(columns);
    if (inserted) return { mine: true, attempt: toAttempt(inserted) };
    const there = (await findSubmission(attempt.workspaceId, attempt.submissionKey)) ?? (await findInFlight(attempt));
    if (there) return { mine: false, attempt: there };
    // the other one ended between the two questions
  }
}

export async function findSubmission(workspaceId: string, submissionKey: string): Promise<Attempt | undefined> {
  const db = await database();
  const rows = await db
    .select(columns)
    .from(importAttempts)
    .where(and(eq(importAttempts.workspaceId, workspaceId), eq(importAttempts.submissionKey, submissionKey)));
  return rows[0] && toAttempt(rows[0]);
}

async function findInFlight(wanted: { workspaceId: string; naturalKey: string }): Promise<Attempt | undefined> {
  const db = await database();
  const rows = await db
    .select(columns)
    .from(importAttempts)
    .where(
      and(
        eq(importAttempts.workspaceId, wanted.workspaceId),
        eq(importAttempts.naturalKey, wanted.naturalKey),
        inArray(importAttempts.state, ["sending", "unknown"]),
      ),
    );
  return rows[0] && toAttempt(rows[0]);
}

export async function readAttempt(id: string): Promise<Attempt | undefined> {
  const db = await database();
  const rows = await db.select(columns).from(importAttempts).where(eq(importAttempts.id, id));
  return rows[0] && toAttempt(rows[0]);
}

/** The same number, brought in by an attempt that was sent since then. */
export async function findDoneSince(
  workspaceId: string,
  { naturalKey, since }: { naturalKey: string; since: Date },
): Promise<string | undefined> {
  const db = await database();
  const rows = await db
    .select({ id: importAttempts.upstreamId })
    .from(importAttempts)
    .where(
      and(
        eq(importAttempts.workspaceId, workspaceId),
        eq(importAttempts.naturalKey, naturalKey),
        eq(importAttempts.state, "done"),
        gte(importAttempts.sentAt, since),
      ),
    );
  return rows[0]?.id ?? undefined;
}

/** Numbers which earlier attempts of the workspace brought in. */
export async function adoptedIds(workspaceId: string): Promise<Set<string>> {
  const db = await database();
  const rows = await db
    .select({ id: importAttempts.upstreamId })
    .from(importAttempts)
    .where(and(eq(importAttempts.workspaceId, workspaceId), isNotNull(importAttempts.upstreamId)));
  return new Set(rows.flatMap(({ id }) => id ?? []));
}

/** True for one caller only: the one that may send again what stayed without an answer. */
export async function claimAgain(attempt: Attempt, sentAt: Date): Promise<boolean> {
  return moved(attempt, { state: "sending", sentAt });
}

export async function markDone(attempt: Attempt, { id, label }: Imported): Promise<void> {
  await moved(attempt, { state: "done", upstreamId: id, label, failure: null, settledAt: new Date() });
}

export async function markFailed(attempt: Attempt, failure: Failure): Promise<void> {
  await moved(attempt, { state: "failed", failure, settledAt: new Date() });
}

export async function markUnknown(attempt: Attempt): Promise<void> {
  await moved(attempt, { state: "unknown" });
}

/** Only the state and the sending that the caller saw may be moved on. */
async function moved(seen: Attempt, to: Partial<typeof importAttempts.$inferInsert>): Promise<boolean> {
  const db = await database();
  const rows = await db
    .update(importAttempts)
    .set(to)
    .where(
      and(
        eq(importAttempts.id, seen.id),
        eq(importAttempts.sentAt, seen.sentAt),
        inArray(importAttempts.state, ["sending", "unknown"]),
      ),
    )
    .returning({ id: importAttempts.id });
  return rows.length > 0;
}

function toAttempt(row: Row): Attempt {
  return { ...row, naturalKey: row.naturalKey ?? "", failure: failureSchema.safeParse(row.failure).data };
}
