import "server-only";
import { sameJson } from "@/lib/domain/json";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { changesBackTo, fieldsOf } from "@/lib/journal/number-fields";
import { findEntry, type JournalEntry } from "@/lib/journal/store";
import { undoableOf } from "@/lib/journal/undoable";
import { writeNumber } from "@/lib/phone-number/update";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { changesSomething, fieldsIn, updateBody } from "@/lib/vapi/bodies";
import type { VapiClient } from "@/lib/vapi/types";
import type { OpenRun } from "./context";
import { aroundRow, confirmEntry } from "./journal-change";
import { type RowOutcome, skipped } from "./outcome";
import type { RunRow } from "./rows";
import { rollbackPayload } from "./schema";
import { changeOutcome, gone, readNumber } from "./work-change";

/** Puts back what one row of a change run left, as long as it still is so. */
export async function workRollback(open: OpenRun, row: RunRow, vapi: VapiClient): Promise<RowOutcome> {
  const { entry: id } = rollbackPayload.parse(row.payload);
  let fresh: PhoneNumberDetail | undefined;
  try {
    const entry = await findEntry(open.workspace.id, id);
    const refused = entry ? refusalOf(entry, row) : "The activity no longer knows this change.";
    if (!entry?.before || !entry.after || refused) return skipped(refused ?? notKept);
    fresh = await readNumber(vapi, row.key);
    if (!fresh) return skipped(gone);
    return await putBack(open, { row, vapi, fresh, entry });
  } catch (error) {
    return changeOutcome(error, row, fresh !== undefined);
  }
}

type PuttingBack = { row: RunRow; vapi: VapiClient; fresh: PhoneNumberDetail; entry: JournalEntry };

async function putBack(open: OpenRun, { row, vapi, fresh, entry }: PuttingBack): Promise<RowOutcome> {
  const [before, after] = [entry.before ?? {}, entry.after ?? {}];
  const now = fieldsOf(fresh, Object.keys(after));
  if (sameJson(now, before)) return isBack(row, fresh);
  if (!sameJson(now, after)) return skipped("This number was changed again since.", "The newer change was left alone.");
  const changes = changesBackTo(before);
  const body = changes && updateBody(fresh, changes);
  if (!body || !changesSomething(body)) return skipped("Vapi does not take back what was stored before.");
  const written = await writeNumber(vapi, { fresh, body }, aroundRow({ row, author: open.author, undoes: entry.id }));
  numberIndex({ workspace: open.workspace, vapi }).upsert(written);
  return { state: "done", upstreamId: written.id, after: fieldsOf(written, fieldsIn(body)) };
}

async function isBack(row: RunRow, fresh: PhoneNumberDetail): Promise<RowOutcome> {
  if (!row.before) return skipped("The number already is as it was before.");
  const after = fieldsOf(fresh, Object.keys(row.before));
  await confirmEntry(row.id, after);
  return { state: "done", upstreamId: fresh.id, after };
}

const notKept = "The values from before were not kept.";

/** The undo of an earlier sending of this very row is no reason against it. */
function refusalOf(entry: JournalEntry, row: RunRow): string | undefined {
  const undo = undoableOf(row.before ? { ...entry, undoneAt: null } : entry);
  if (undo) return undo.reason;
  return entry.undoneBy ? `${entry.undoneBy} has undone this already.` : "This change cannot be undone.";
}
