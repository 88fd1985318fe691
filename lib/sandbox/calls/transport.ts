import type { NumberRow } from "../world";

/** Who carries a call. A trunk's calls are Vapi's own, over SIP. */
export function carriedBy(phone: NumberRow | undefined) {
  const provider = phone?.provider ?? "twilio";
  const own = ["twilio", "vonage", "telnyx"].includes(provider);
  const sip = provider === "byo-phone-number" || Boolean(phone?.sipUri);
  return { phoneCallProvider: own ? provider : "vapi", phoneCallTransport: sip ? "sip" : "pstn" };
}
