import "server-only";
import { and, desc, eq, lt, ne, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "@/lib/db/client";
import { journal } from "@/lib/db/schema";
import type { JsonObject } from "@/lib/domain/json";
import type { JournalCursor } from "./schema";

export type JournalAction = (typeof journal.$inferSelect)["action"];
export type JournalState = (typeof journal.$inferSelect)["state"];

/** Fields are named and shaped as a browser may see them; of a secret only its path is written. */
export type JournalFacts = {
  numberId?: string;
  numberLabel?: string;
  before?: JsonObject;
  after?: JsonObject;
  secrets?: string[];
};

export type JournalNote = JournalFacts & {
  action: JournalAction;
  /** The entry whose fields are put back. */ undoes?: string;
};

export type Author = { workspaceId: string; userId: string | null; userName: string };

/** Longer than any write is under way: what still counts as `sending` then was cut off. */
export const sendingMs = 300_000;

const undoing = alias(journal, "undoing");

const columns = {
  id: journal.id,
  userName: journal.userName,
  numberId: journal.numberId,
  numberLabel: journal.numberLabel,
  action: journal.action,
  before: journal.before,
  after: journal.after,
  secrets: journal.secrets,
  undoes: journal.undoes,
  state: journal.state,
  createdAt: journal.createdAt,
  undoneBy: undoing.userName,
  undoneAt: undoing.createdAt,
};

type Columns = typeof journal.$inferSelect;
export type JournalEntry = Pick<Columns, Exclude<keyof typeof columns, "undoneBy" | "undoneAt">> & {
  undoneBy: string | null;
  undoneAt: Date | null;
};

/** Undefined: this undo is under way or done already; the unique index decides between simultaneous callers. */
export async function beginEntry(author: Author, note: JournalNote, now: Date): Promise<string | undefined> {
  const db = await database();
  if (note.undoes) await giveUpLostUndo(note.undoes, now);
  const [begun] = await db
    .insert(journal)
    .values({ ...author, ...note, state: "sending", createdAt: now })
    .onConflictDoNothing()
    .returning({ id: journal.id });
  return begun?.id;
}

/** For work that is settled elsewhere and later: the entry carries an id that is known there, and may be sent again until it is done. */
export async function reopenEntry(author: Author, note: JournalNote & { id: string }, now: Date): Promise<void> {
  const db = await database();
  const { before, after, secrets } = note;
  await db
    .insert(journal)
    .values({ ...author, ...note, state: "sending", createdAt: now })
    .onConflictDoUpdate({
      target: journal.id,
      set: { before, after, secrets, state: "sending", settledAt: null },
      setWhere: ne(journal.state, "done"),
    });
}

/** Of such work: this sending came to nothing that is known. What another one has done meanwhile stays done. */
export async function closeEntry(id: string, outcome: { state: "failed" | "unknown"; settledAt: Date }): Promise<void> {
  const db = await database();
  await db
    .update(journal)
    .set(outcome)
    .where(and(eq(journal.id, id), ne(journal.state, "done")));
}

export async function settleEntry(
  id: string,
  outcome: JournalFacts & { state: Exclude<JournalState, "sending">; settledAt: Date },
): Promise<void> {
  const db = await database();
  await db.update(journal).set(outcome).where(eq(journal.id, id));
}

export async function findEntry(workspaceId: string, id: string): Promise<JournalEntry | undefined> {
  const rows = await entriesWhere(and(eq(journal.workspaceId, workspaceId), eq(journal.id, id)), 1);
  return rows[0];
}

/** Newest first; a refused write changed nothing and is not listed. */
export async function listEntries(
  workspaceId: string,
  { number, before, limit }: { number?: string; before?: JournalCursor; limit: number },
): Promise<JournalEntry[]> {
  return entriesWhere(
    and(
      eq(journal.workspaceId, workspaceId),
      ne(journal.state, "failed"),
      number ? eq(journal.numberId, number) : undefined,
      before && or(lt(journal.createdAt, before.at), and(eq(journal.createdAt, before.at), lt(journal.id, before.id))),
    ),
    limit,
  );
}

async function entriesWhere(condition: ReturnType<typeof and>, limit: number): Promise<JournalEntry[]> {
  const db = await database();
  return db
    .select(columns)
    .from(journal)
    .leftJoin(undoing, and(eq(undoing.undoes, journal.id), eq(undoing.state, "done")))
    .where(condition)
    .orderBy(desc(journal.createdAt), desc(journal.id))
    .limit(limit);
}

/** An undo that a crash cut off does not stand in the way of the next one. */
async function giveUpLostUndo(undoes: string, now: Date): Promise<void> {
  const db = await database();
  const since = new Date(now.getTime() - sendingMs);
  await db
    .update(journal)
    .set({ state: "unknown" })
    .where(and(eq(journal.undoes, undoes), eq(journal.state, "sending"), lt(journal.createdAt, since)));
}
