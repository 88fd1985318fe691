import { countryName, presentNumber, understandNumber } from "@/lib/domain/phone-format";
import { type PhoneNumber, smsStateOf } from "@/lib/domain/phone-number";

export type CanText = { ok: true } | { ok: false; reason: string; next: string };

type Texter = Pick<PhoneNumber, "provider" | "number" | "smsEnabled">;

/** Carriers decide on this, and the upstream tells nothing about it. */
export const tenDlcWarning = {
  what: "Carriers may drop texts without 10DLC.",
  next: "Vapi does not say whether this number is registered. Check it at Twilio.",
} as const;

/** Whether a number may text at all, as far as the upstream tells. */
export function canText({ provider, number, smsEnabled }: Texter): CanText {
  if (provider !== "twilio")
    return no("Only Twilio numbers can text.", "Import a US number from Twilio to send and receive texts.");
  if (!number) return no("This number has no digits yet.", "Wait until it has, then try again.");
  const { country } = presentNumber(number);
  const state = smsStateOf({ provider, smsEnabled }, country);
  if (state === "us-only")
    return no(`Vapi texts from US numbers only; this one is from ${named(country)}.`, "Use a US number from Twilio.");
  if (state === "off")
    return no("SMS is off for this number.", "Turn on Enable SMS on its SMS tab, save, and come back.");
  return { ok: true };
}

/** Whether a text may go to this customer, typed in any format. */
export function canReceive(typed: string): CanText {
  const country = understandNumber(typed)?.country ?? null;
  if (country === null || country === "US") return { ok: true };
  return no(`Vapi texts to US numbers only; this one is from ${named(country)}.`, "Type a US number.");
}

function no(reason: string, next: string): CanText {
  return { ok: false, reason, next };
}

function named(country: string | null): string {
  return country ? countryName(country) : "another country";
}
