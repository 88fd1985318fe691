import { type FormJson, isJsonObject } from "@/lib/domain/json";
import { understandNumber, type UnderstoodNumber } from "@/lib/domain/phone-format";
import { leaving } from "./leaving";

const e164 = /^\+[1-9]\d{6,14}$/;
const anyNumber = /^\+?[a-z\d]{3,40}$/i;
const sipUri = /^sips?:[^\s@]+(@\S+)?$/i;

const ofNumbersOnly: readonly string[] = ["type", "number", "numberE164CheckEnabled", "extension"];
const ofSipOnly: readonly string[] = ["type", "sipUri", "sipHeaders"];

/** The destination with another target. What both kinds have stays; what only the other kind has would be refused. */
export function destinationTo(stored: unknown, typed: string): FormJson {
  const before: FormJson = isJsonObject(stored) ? stored : {};
  const isSip = before.type === "sip";
  const becomesSip = kindOf(typed, isSip) === "sip";
  const kept = isSip === becomesSip ? before : leaving(before, isSip ? ofSipOnly : ofNumbersOnly);
  const name = becomesSip ? "sipUri" : "number";
  const typeOf = { type: becomesSip ? "sip" : "number" };
  return typed === ""
    ? { ...typeOf, ...leaving(kept, [name]) }
    : { ...typeOf, [name]: typed, ...leaving(kept, [name]) };
}

/** On the way to `sip:` nothing is decided yet, so that an address typed anew keeps what belongs to it. */
function kindOf(typed: string, isSip: boolean): "sip" | "number" {
  const text = typed.trim().toLowerCase();
  if (/^sips?:/.test(text)) return "sip";
  const undecided = "sip:".startsWith(text) || "sips:".startsWith(text);
  return undecided && isSip ? "sip" : "number";
}

/** As it goes over the wire: a number in E.164 where it was understood and is checked for it. */
export function sentDestination(destination: FormJson): FormJson {
  const { number, sipUri: address } = destination;
  if (destination.type === "sip")
    return typeof address === "string" ? { ...destination, sipUri: address.trim() } : destination;
  if (typeof number !== "string") return destination;
  if (destination.numberE164CheckEnabled === false || e164.test(number))
    return { ...destination, number: number.trim() };
  return { ...destination, number: understood(number)?.e164 ?? number.trim() };
}

/** What is wrong with a destination, in one sentence. */
export function destinationFault(destination: FormJson): string | undefined {
  const isSip = destination.type === "sip";
  const typed = isSip ? destination.sipUri : destination.number;
  if (typeof typed !== "string") return "Type a phone number or a SIP URI.";
  const text = typed.trim();
  if (isSip) return sipUri.test(text) ? undefined : "Write the address as sip:name@host, without spaces.";
  if (destination.numberE164CheckEnabled === false)
    return anyNumber.test(text) ? undefined : "Use 3 to 40 letters and digits, with or without a plus in front.";
  if (e164.test(text)) return undefined;
  const number = understandNumber(text);
  if (!number) return "That is neither a phone number nor a SIP URI. Examples: +1 415 555 0123, sip:desk@pbx.example.";
  return number.valid ? undefined : `${number.e164} has too few or too many digits for its country.`;
}

function understood(typed: string): UnderstoodNumber | undefined {
  const number = understandNumber(typed);
  return number?.valid ? number : undefined;
}
