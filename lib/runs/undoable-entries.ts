import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { journal, runRows } from "@/lib/db/schema";

export type UndoableEntry = { line: number; key: string; label: string; entry: string };

/** Rows of a change run that really changed something: the entry of each has the row's own id. */
export async function undoableEntries(runId: string): Promise<UndoableEntry[]> {
  const db = await database();
  return db
    .select({ line: runRows.line, key: runRows.key, label: runRows.label, entry: journal.id })
    .from(runRows)
    .innerJoin(journal, eq(journal.id, runRows.id))
    .where(
      and(
        eq(runRows.runId, runId),
        eq(runRows.state, "done"),
        eq(journal.action, "updated"),
        eq(journal.state, "done"),
      ),
    )
    .orderBy(asc(runRows.line));
}
