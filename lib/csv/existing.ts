import type { PhoneNumber } from "@/lib/domain/phone-number";
import { isSameNumber, naturalKeyOf } from "@/lib/imports/identity";

/** What a row says of its number, as far as it is understood. */
export type Wanted = {
  /** The upstream's word. */
  provider: string;
  /** As the row has it, and as it would be sent; they differ for a number typed with spaces. */
  spellings: string[];
  sipUri?: string | undefined;
  credentialId?: string | undefined;
  /** In a file exported from here. */
  id?: string | undefined;
};

export type ExistingNumbers = { find: (wanted: Wanted) => PhoneNumber | undefined };

/** The numbers of a workspace, found by what a row says of one; a listing of 10,000 is gone through once. */
export function existingNumbers(numbers: Iterable<PhoneNumber>): ExistingNumbers {
  const byId = new Map<string, PhoneNumber>();
  const byPlace = new Map<string, PhoneNumber[]>();
  const note = (place: string, phone: PhoneNumber) => byPlace.set(place, [...(byPlace.get(place) ?? []), phone]);
  for (const phone of numbers) {
    byId.set(phone.id.toLowerCase(), phone);
    if (phone.number) note(placeOf(phone.provider, phone.number), phone);
    if (phone.sipUri) note(placeOf(phone.provider, phone.sipUri), phone);
  }
  const at = (provider: string, spelling: string) => byPlace.get(placeOf(provider, spelling)) ?? [];
  return {
    find: (wanted) => {
      const { provider, spellings, sipUri, id } = wanted;
      const spoken = [...spellings, ...(sipUri ? [sipUri] : [])];
      if (spoken.length === 0) return byId.get(id?.toLowerCase() ?? "");
      return spoken.flatMap((spelling) => at(provider, spelling)).find((phone) => isMeant(wanted, phone));
    },
  };
}

/**
 * The same extension may exist on two trunks, so a credential counts where both sides tell it. A Twilio account does not:
 * a file has no column for it, and a number belongs to one account at a time.
 */
function isMeant({ spellings, credentialId }: Wanted, phone: PhoneNumber): boolean {
  if (!credentialId || !phone.credentialId) return true;
  const { provider } = phone;
  return spellings.some((number) => isSameNumber(naturalKeyOf({ provider, number, credentialId }), phone));
}

function placeOf(provider: string, spelling: string): string {
  return `${provider}|${spelling.toLowerCase()}`;
}
