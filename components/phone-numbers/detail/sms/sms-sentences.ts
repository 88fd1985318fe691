import { countryName } from "@/lib/domain/phone-format";

/** What the switch does, in one line: before it is turned, and once it is. */
export function afterwards({ was, becomes }: { was: boolean; becomes: boolean }): string {
  if (becomes && !was) return "Saving overwrites this number’s messaging webhook at Twilio with Vapi’s.";
  if (becomes) return "Vapi holds this number’s messaging webhook at Twilio; another one set there stops working.";
  if (!was) return "Turning it on overwrites this number’s messaging webhook at Twilio with Vapi’s.";
  return "After saving Vapi stops answering texts. Check the messaging webhook at Twilio: Switchboard cannot see where it points.";
}

export function usOnlyReason(country: string | null): string {
  const place = country ? `; this one is from ${countryName(country)}` : "";
  return `Vapi texts with US numbers only${place}.`;
}
