import "server-only";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { fieldsOf, labelInJournal } from "@/lib/journal/number-fields";
import { type Author, closeEntry, reopenEntry, settleEntry } from "@/lib/journal/store";
import type { RunRow } from "./rows";

const shown = ["provider", "number", "sipUri", "name", "assistantId", "squadId", "smsEnabled"];

/** The entry of a row carries the row's id: whichever process settles the one settles the other. */
export async function noteImport(author: Author, { id, label }: Pick<RunRow, "id" | "label">, provider: string) {
  const after = { provider };
  await reopenEntry(author, { id, numberLabel: label, action: "imported", after }, new Date());
  const close = (state: "failed" | "unknown") => closeEntry(id, { state, settledAt: new Date() });
  return {
    close,
    /** It is there, and nothing but its id is known. */
    found: (numberId: string) => settleEntry(id, { numberId, state: "done", settledAt: new Date() }),
    brought: (phone: PhoneNumber) =>
      settleEntry(id, {
        numberId: phone.id,
        numberLabel: labelInJournal(phone),
        after: fieldsOf(phone, shown),
        state: "done",
        settledAt: new Date(),
      }),
  };
}
