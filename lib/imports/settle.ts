import "server-only";
import type { Failure } from "@/lib/domain/errors";
import { labelOf, type PhoneNumber } from "@/lib/domain/phone-number";
import { fieldsOf, labelInJournal } from "@/lib/journal/number-fields";
import { reopenEntry, settleEntry } from "@/lib/journal/store";
import type { Imported } from "./schema";
import type { Sending } from "./send";
import { type Attempt, markDone, markFailed, markUnknown } from "./store";

/**
 * An import may be settled by another request than the one that sent it, so its entry in the journal carries the id of
 * the attempt: whoever settles the one settles the other.
 */
export async function noteSending({ user, workspace, body }: Sending, attempt: Attempt): Promise<void> {
  const author = { workspaceId: workspace.id, userId: user.id, userName: user.name };
  const numberLabel = [body.number, body.sipUri, body.name].find((text) => typeof text === "string" && text !== "");
  const wanted = { id: attempt.id, numberLabel: typeof numberLabel === "string" ? numberLabel : "a new number" };
  await reopenEntry(author, { ...wanted, action: "imported", after: { provider: body.provider } }, new Date());
}

export async function settleDone(attempt: Attempt, phone: PhoneNumber): Promise<Imported> {
  const imported = { id: phone.id, label: labelOf(phone) };
  await markDone(attempt, imported);
  const number = { numberId: phone.id, numberLabel: labelInJournal(phone) };
  await settleEntry(attempt.id, { ...number, after: fieldsOf(phone, shown), state: "done", settledAt: new Date() });
  return imported;
}

export async function settleFailed(attempt: Attempt, failure: Failure): Promise<void> {
  await markFailed(attempt, failure);
  await settleEntry(attempt.id, { state: "failed", settledAt: new Date() });
}

export async function settleUnknown(attempt: Attempt): Promise<void> {
  await markUnknown(attempt);
  await settleEntry(attempt.id, { state: "unknown", settledAt: new Date() });
}

const shown = ["provider", "number", "sipUri", "name", "assistantId", "squadId", "smsEnabled"];
