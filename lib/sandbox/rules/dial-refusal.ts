import type { NumberRow, Row, World } from "../world";
import { isUsNumber } from "./us-number";

/** Calls that an organisation may place a day from its free numbers (public reports; Vapi says only that there is a limit). */
const dailyOutboundCalls = 10;
const concurrentCalls = 10;

export type DialRefusal = { message: string; limited: boolean };

/** What a number bought on Vapi cannot do; the two texts are the real ones. */
export function dialRefusal(
  world: World,
  phone: NumberRow | undefined,
  customer: Row["customer"],
  now: number,
): DialRefusal | undefined {
  if (phone?.provider !== "vapi" || phone.sipUri) return undefined;
  const { number } = (customer ?? {}) as { number?: unknown };
  if (number !== undefined && !isUsNumber(number))
    return { message: "Couldn't start call. Free Vapi numbers do not support international calls.", limited: false };
  const day = new Date(now).toISOString().slice(0, 10);
  const placed = world.calls
    .newestFirst()
    .filter(
      (call) =>
        call.type === "outboundPhoneCall" &&
        call.phoneCallProvider === "vapi" &&
        call.phoneCallTransport === "pstn" &&
        call.createdAt.startsWith(day),
    ).length;
  if (placed < dailyOutboundCalls) return undefined;
  const message =
    "Couldn't Start Call. Numbers Bought On Vapi Have A Daily Outbound Call Limit. Import Your Own Twilio Numbers To Scale Without Limits.";
  return { message, limited: true };
}

/** What every answer of POST /call tells beside the call. */
export function subscriptionLimits(world: World) {
  const busy = world.calls
    .newestFirst()
    .filter(({ status }) => ["queued", "ringing", "in-progress"].includes(String(status)));
  return {
    concurrencyBlocked: false,
    concurrencyLimit: concurrentCalls,
    remainingConcurrentCalls: Math.max(0, concurrentCalls - busy.length),
  };
}
