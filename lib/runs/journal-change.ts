import "server-only";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { AppError } from "@/lib/domain/errors";
import type { JsonObject } from "@/lib/domain/json";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { isRefused } from "@/lib/journal/journalled";
import { fieldsOf, labelInJournal } from "@/lib/journal/number-fields";
import { type Author, closeEntry, type JournalNote, reopenEntry, settleEntry } from "@/lib/journal/store";
import type { Around } from "@/lib/phone-number/update";
import { fieldsIn } from "@/lib/vapi/bodies";
import { touchedSecrets } from "@/lib/vapi/touched-secrets";
import { type RunRow, writeAhead } from "./rows";

type Noted = { row: RunRow; author: Author; /** The entry whose fields are put back. */ undoes?: string };

/** Keeps the journal around the PATCH of a row: its entry has the row's id and, however often it is sent, the first `before`. */
export function aroundRow({ row, author, undoes }: Noted): Around {
  return async ({ fresh, body }, send) => {
    const fields = fieldsIn(body);
    const before = { ...fieldsOf(fresh, fields), ...row.before };
    const secrets = touchedSecrets(fresh, body);
    const number = { numberId: fresh.id, numberLabel: labelInJournal(fresh) };
    await openEntry(author, { id: row.id, action: "updated", ...number, before, secrets, undoes });
    await writeAhead(row, { before });
    return settled(row.id, send, (answer) => fieldsOf(answer, Object.keys(before)));
  };
}

export async function noteRelease(
  { row, author }: Noted,
  fresh: PhoneNumberDetail,
  send: () => Promise<void>,
): Promise<void> {
  const before = fieldsOf(fresh, ["provider", "name", "assistantId", "squadId", "smsEnabled"]);
  const number = { numberId: fresh.id, numberLabel: labelInJournal(fresh) };
  await openEntry(author, { id: row.id, action: "released", ...number, before });
  await writeAhead(row, { before });
  await settled(row.id, send, () => undefined);
}

/** The answer to an earlier sending was lost, and the number is as that sending wanted it. */
export async function confirmEntry(id: string, after?: JsonObject): Promise<void> {
  await settleEntry(id, { after, state: "done", settledAt: new Date() });
}

async function openEntry(author: Author, note: JournalNote & { id: string }): Promise<void> {
  await reopenEntry(author, note, new Date()).catch((error: unknown) => {
    if (isUniqueViolation(error)) throw new AppError(undoneAlready);
    throw error;
  });
}

async function settled<T>(id: string, send: () => Promise<T>, afterOf: (answer: T) => JsonObject | undefined) {
  try {
    const answer = await send();
    await settleEntry(id, { after: afterOf(answer), state: "done", settledAt: new Date() });
    return answer;
  } catch (error) {
    await closeEntry(id, { state: isRefused(error) ? "failed" : "unknown", settledAt: new Date() });
    throw error;
  }
}

const undoneAlready = {
  code: "changed-elsewhere",
  message: "This change was undone already, or is being undone right now.",
  next: "Nothing more was sent.",
} as const;
