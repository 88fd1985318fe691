import type { PhoneNumberRow } from "@/lib/phone-numbers/row";

/** A row of the list whose label is its id. */
export function aRow(id: string, difference: Partial<PhoneNumberRow> = {}): PhoneNumberRow {
  return {
    id,
    label: id,
    number: null,
    display: null,
    country: null,
    sipUri: null,
    name: null,
    provider: "twilio",
    providerLabel: "Twilio",
    status: { kind: "active", word: "Active", since: null },
    routing: { kind: "none", id: null, name: null, known: true, host: null },
    sms: "on",
    createdAt: null,
    updatedAt: null,
    ...difference,
  };
}
