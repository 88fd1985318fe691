import { usNumber } from "../seed/number-ranges";
import type { NumberRow } from "../world";
import { areaCodeHints, defaultHints } from "./magic";

/** Free numbers per account (Vapi's documentation of July 2026). */
export const freeQuota = 5;

export type Drawn = { digits: string } | { refused: string };

/**
 * Buys a free number: any in the wanted area code, or anywhere. Quota and text of the stock refusal are the real ones, the
 * words of the other two are ours.
 */
export function drawFreeNumber({
  areaCode,
  existing,
  hasPaymentMethod,
}: {
  areaCode: string | undefined;
  existing: readonly NumberRow[];
  hasPaymentMethod: boolean;
}): Drawn {
  const held = existing.filter(isFree).length;
  if (held >= freeQuota)
    return { refused: `Free phone number limit reached. You can have up to ${freeQuota} free phone numbers.` };
  if (held >= 1 && !hasPaymentMethod)
    return { refused: "A payment method is required to create additional free phone numbers." };
  const digits = stockOf(areaCode ?? "562", new Set(existing.map(({ number }) => number)));
  if (digits) return { digits };
  const hints = areaCodeHints[areaCode ?? ""] ?? defaultHints;
  return { refused: `This area code is currently not available. Hint: Try one of ${hints}.` };
}

/** A SIP address costs nothing of the quota, and a number whose provisioning failed was never given out. */
function isFree({ provider, sipUri, number, status }: NumberRow): boolean {
  return provider === "vapi" && !sipUri && (Boolean(number) || status === "activating");
}

/** Only the numbers that are reserved for fiction: 555-0100 to 555-0197; the last two are magic. */
function stockOf(areaCode: string, taken: ReadonlySet<unknown>): string | undefined {
  if (areaCode in areaCodeHints || !/^[2-9]\d\d$/.test(areaCode)) return undefined;
  for (let line = 0; line < 98; line++) {
    const digits = usNumber(areaCode, line);
    if (!taken.has(digits)) return digits;
  }
  return undefined;
}
