import "server-only";
import type { VapiContext } from "@/lib/gate/context";
import { type AnswererNames, sentenceOf } from "./describe";
import { readable } from "./field-words";
import { answererNames } from "./names";
import { cursorOf, type JournalQuery } from "./schema";
import { type JournalEntry, listEntries, sendingMs } from "./store";
import { type Undoable, undoableOf } from "./undoable";
import { type ValueChange, valueChangesOf } from "./value-changes";

/** An entry as the browser gets it: in words, names resolved. */
export type JournalItem = {
  id: string;
  /** ISO 8601. */
  at: string;
  who: string;
  /** What stands between the person and the number. */
  did: string;
  number: { id: string | null; label: string } | null;
  changes: ValueChange[];
  state: "done" | "sending" | "unknown";
  undone: { who: string; at: string } | null;
  undo: Undoable;
};

export type JournalPage = {
  items: JournalItem[];
  /** Asks for what comes next; null at the end. */
  older: string | null;
  /** The server's clock, from which ages are counted. */
  now: string;
};

type Reader = Pick<VapiContext, "workspace" | "vapi">;

/** Newest first; one more than asked for is read, so that the end is known. */
export async function loadJournal(ctx: Reader, query: JournalQuery): Promise<JournalPage> {
  const read = await listEntries(ctx.workspace.id, { ...query, limit: query.limit + 1 });
  const entries = read.slice(0, query.limit);
  const names = await answererNames(ctx, entries);
  const last = read.length > query.limit ? entries.at(-1) : undefined;
  const now = new Date();
  return {
    items: entries.map((entry) => toItem(entry, names, now)),
    older: last ? cursorOf({ at: last.createdAt, id: last.id }) : null,
    now: now.toISOString(),
  };
}

function toItem(entry: JournalEntry, names: AnswererNames, now: Date): JournalItem {
  const { id, createdAt, userName, numberId, numberLabel, undoneBy, undoneAt } = entry;
  const told = { ...entry, state: stateOf(entry, now) };
  return {
    id,
    at: createdAt.toISOString(),
    who: userName,
    did: sentenceOf(told, names),
    number: numberLabel === null ? null : { id: numberId, label: readable(numberLabel) },
    changes: valueChangesOf(told, names),
    state: told.state,
    undone: undoneBy && undoneAt ? { who: undoneBy, at: undoneAt.toISOString() } : null,
    undo: undoableOf(entry),
  };
}

/** What a crash cut off stays `sending` in the table. */
function stateOf({ state, createdAt }: JournalEntry, now: Date): JournalItem["state"] {
  if (state === "done") return "done";
  return state === "sending" && now.getTime() - createdAt.getTime() < sendingMs ? "sending" : "unknown";
}
