import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import { shortId } from "@/lib/phone-numbers/short-id";

/** What a number is called in a sentence. */
export function nameOf(row: PhoneNumberRow): string {
  return row.name ?? row.display ?? row.sipUri ?? shortId(row.id);
}
