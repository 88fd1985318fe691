import type { NumberView } from "@/lib/phone-number/loader";
import { routingWords } from "./routing-words";

export type ReleaseWords = {
  /** What happens to the number itself. */
  message: string;
  points: string[];
};

/** What is known, and what Switchboard cannot know: a carrier is never asked. */
export function releaseWords({ phone, row }: Pick<NumberView, "phone" | "row">, workspace: string): ReleaseWords {
  const leaves = `It leaves ${workspace}, with its routing, hooks and server settings`;
  const answerer = row.routing.kind === "none" || row.routing.kind === "workflow" ? null : routingWords(row.routing);
  const calls = answerer ? [`Calls no longer reach ${answerer}.`] : [];
  if (phone.provider === "vapi" && phone.sipUri && !phone.number)
    return { message: `${leaves}, and the address is given up for good.`, points: calls };
  if (phone.provider === "vapi")
    return {
      message: `${leaves}, and is given up for good.`,
      points: [...calls, "The same number cannot be asked for again: Vapi lets one choose an area code only."],
    };
  return {
    message: `${leaves}.${staysWith(phone.provider, row.providerLabel)}`,
    points: [...calls, carrierNote(phone.provider, row.providerLabel)],
  };
}

function staysWith(provider: string, label: string): string {
  if (provider === "byo-phone-number") return " It stays with the carrier of your SIP trunk.";
  return isCarrier(provider) ? ` It stays in your ${label} account.` : "";
}

function carrierNote(provider: string, label: string): string {
  if (provider === "byo-phone-number")
    return "Where the carrier sends its calls is not known here. Check it there afterwards.";
  if (isCarrier(provider)) return `Where its webhooks point is not known here. Check them at ${label} afterwards.`;
  return `Switchboard does not know ${label}, nor what becomes of the number there.`;
}

function isCarrier(provider: string): boolean {
  return provider === "twilio" || provider === "vonage" || provider === "telnyx";
}
