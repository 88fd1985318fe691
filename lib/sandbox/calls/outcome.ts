import { magicOf } from "../rules/magic";
import type { NumberRow } from "../world";

/** How a call goes: whether it gets as far as ringing and talking, and why it ends. */
export type Outcome = { reaches: "nothing" | "ringing" | "talk"; endedReason: string; endedMessage?: string };

const hangsUp: Outcome = { reaches: "talk", endedReason: "customer-ended-call" };

/** Decided by the customer's number (rules/magic.ts); a number that is not ready yet gets nowhere, which is our reading. */
export function outcomeOf(customerNumber: unknown, phone: NumberRow | undefined): Outcome {
  if (phone && !isReady(phone)) return { reaches: "nothing", endedReason: "call.start.error-get-transport" };
  switch (magicOf(customerNumber)) {
    case "busy":
      return { reaches: "ringing", endedReason: "customer-busy" };
    case "no answer":
      return { reaches: "ringing", endedReason: "customer-did-not-answer" };
    case "voicemail":
      return { reaches: "talk", endedReason: "voicemail" };
    case "silence":
      return { reaches: "talk", endedReason: "silence-timed-out" };
    case "fails":
      return carrierFailure(phone?.provider);
    default:
      return hangsUp;
  }
}

function carrierFailure(provider: string | undefined): Outcome {
  return provider === "twilio"
    ? {
        reaches: "nothing",
        endedReason: "twilio-failed-to-connect-call",
        endedMessage: "The carrier refused the call before it rang.",
      }
    : {
        reaches: "nothing",
        endedReason: "call.in-progress.error-sip-outbound-call-failed-to-connect",
        endedMessage: "The SIP gateway did not answer.",
      };
}

function isReady({ number, sipUri, status }: NumberRow): boolean {
  return Boolean(number || sipUri) && (status === "active" || status === undefined || status === null);
}
