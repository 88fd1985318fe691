import { understandNumber } from "@/lib/domain/phone-format";
import type { PhoneNumber } from "@/lib/domain/phone-number";

type Caller = Pick<PhoneNumber, "provider" | "sipUri" | "number">;

/** What is worth knowing before a call is placed from this number; none where it is not Vapi's own. */
export function callLimits({ provider, sipUri, number }: Caller): string[] {
  if (provider !== "vapi" || (sipUri && !number)) return [];
  return [
    "Free Vapi numbers call US numbers only; Canada counts as abroad.",
    "Vapi limits their outbound calls a day: about ten, counted from midnight UTC, by public reports. Vapi names no figure.",
  ];
}

/** Why a call from this number to that customer would be refused, as far as is known before. */
export function callObstacle(caller: Caller, customer: string): string | undefined {
  if (callLimits(caller).length === 0) return undefined;
  const country = understandNumber(customer)?.country;
  return country && country !== "US" ? "A free Vapi number calls US numbers only." : undefined;
}
