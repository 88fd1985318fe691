import type { PhoneNumber } from "@/lib/domain/phone-number";

type Named = Pick<PhoneNumber, "id" | "number" | "sipUri" | "name">;

/** What has to be typed before a number is released. */
export function confirmationOf(phone: Named): string {
  return phone.number || phone.sipUri || phone.name || phone.id;
}

/** Spaces, brackets, dots, dashes and case do not matter: people type numbers the way they read them. */
export function isConfirmed(phone: Named, typed: string): boolean {
  return fold(typed) === fold(confirmationOf(phone));
}

function fold(text: string): string {
  const bare = text.normalize("NFKC").trim().toLowerCase();
  return /^\+?[\d\s().\-/*]+$/.test(bare) ? bare.replace(/[\s().\-/]/g, "") : bare;
}
