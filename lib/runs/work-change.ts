import "server-only";
import { isAppError } from "@/lib/domain/errors";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { fieldsOf } from "@/lib/journal/number-fields";
import { writeNumber } from "@/lib/phone-number/update";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { changesSomething, fieldsIn } from "@/lib/vapi/bodies";
import type { VapiClient } from "@/lib/vapi/types";
import type { OpenRun } from "./context";
import { aroundRow, confirmEntry, noteRelease } from "./journal-change";
import { later, outcomeOf, type RowOutcome, skipped } from "./outcome";
import { markOf, plannedBody, plannedFields, type PlannedFields, releasedFields, withHeaders } from "./planned-body";
import type { RunRow } from "./rows";
import { changePayload } from "./schema";

const mostUnsaved = 5;

/** Reads the number afresh and sends only what differs; what already is as wanted is not sent. */
export async function workChange(open: OpenRun, row: RunRow, vapi: VapiClient): Promise<RowOutcome> {
  const payload = changePayload.parse(row.payload);
  let fresh: PhoneNumberDetail | undefined;
  try {
    fresh = await readNumber(vapi, row.key);
    if ("release" in payload) {
      if (fresh && hasMoved(payload.planned, releasedFields(fresh))) return skippedAsMoved();
      return await release(open, { row, vapi, fresh });
    }
    if (!fresh) return skipped(gone);
    const { body, reason } = plannedBody(fresh, withHeaders(payload.changes, open.secrets.headers));
    if (reason) return skipped(reason);
    if (!changesSomething(body)) return await asWanted(row, fresh);
    if (hasMoved(payload.planned, plannedFields(fresh, body))) return skippedAsMoved();
    const after = await writeNumber(vapi, { fresh, body }, aroundRow({ row, author: open.author }));
    numberIndex({ workspace: open.workspace, vapi }).upsert(after);
    return { state: "done", upstreamId: after.id, after: fieldsOf(after, fieldsIn(body)) };
  } catch (error) {
    return changeOutcome(error, row, fresh !== undefined);
  }
}

/** "Not saved" was looked up: the number is as it was, and the same change may be sent again. */
export function changeOutcome(error: unknown, row: RunRow, sent: boolean): RowOutcome {
  if (sent && isAppError(error, "upstream-timeout")) {
    if (row.attempts < mostUnsaved) return later(row.attempts);
    return { state: "failed", failure: error.failure };
  }
  if (sent && isAppError(error, "changed-elsewhere")) return { state: "skipped", failure: error.failure };
  return outcomeOf(error, row, sent);
}

export async function readNumber(vapi: VapiClient, id: string): Promise<PhoneNumberDetail | undefined> {
  return vapi.phoneNumbers.get(id).catch((error: unknown) => {
    if (isAppError(error, "not-found")) return undefined;
    throw error;
  });
}

/** `before` is written with the first sending: with it, the number is as wanted because of this row. */
async function asWanted(row: RunRow, fresh: PhoneNumberDetail): Promise<RowOutcome> {
  if (!row.before) return skipped("The number already is so.");
  const after = fieldsOf(fresh, Object.keys(row.before));
  await confirmEntry(row.id, after);
  return { state: "done", upstreamId: fresh.id, after };
}

type Releasing = { row: RunRow; vapi: VapiClient; fresh: PhoneNumberDetail | undefined };

async function release(open: OpenRun, { row, vapi, fresh }: Releasing): Promise<RowOutcome> {
  const index = numberIndex({ workspace: open.workspace, vapi });
  if (fresh) await noteRelease({ row, author: open.author }, fresh, () => vapi.phoneNumbers.release(fresh.id));
  else if (row.before) await confirmEntry(row.id);
  index.remove(row.key);
  return fresh || row.before ? { state: "done", upstreamId: row.key } : skipped(gone);
}

/** Somebody changed the number after the person saw what would be done to it. */
function hasMoved(planned: string | undefined, now: PlannedFields): boolean {
  return planned !== undefined && planned !== markOf(now);
}

function skippedAsMoved(): RowOutcome {
  return skipped("It was changed after the plan was shown.", "Nothing was changed. Select it again to include it.");
}

export const gone = "Vapi has no such number any more.";
