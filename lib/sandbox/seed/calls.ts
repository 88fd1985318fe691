import { costOf } from "../calls/cost";
import { carriedBy } from "../calls/transport";
import type { NumberRow, Row } from "../world";
import { drawPast } from "./call-outcomes";
import { drawCustomer } from "./customers";
import type { Place } from "./history";
import { createRandom, idOf, type Random } from "./random";

export type Ongoing = { id: string; endsAt: number; endedReason: string };

const minute = 60_000;
const day = 86_400_000;
const days = 28;
/** Every number of the standard world has a history, and of a large one every hundredth of the others. */
const standardSize = 64;
const everyNth = 100;
/** Sunday first: few call at the weekend, many on Mondays. */
const weekdays = [0.2, 1.35, 1.1, 1, 1.05, 1.15, 0.4] as const;
const callsADay = [0.3, 0.6, 1, 1.6, 2.8] as const;
/** Office hours begin, by country code, in UTC. */
const opens: Readonly<Record<string, number>> = { "+4": 7, "+3": 7, "+6": 22 };

/** The calls of the last four weeks, none older than its number; the newest number that answers is talking right now. */
export function seedCalls(place: Place): { calls: Row[]; ongoing: Ongoing[] } {
  const { numbers, seed, now } = place;
  const used = new Set<number>();
  const known = new Set<unknown>(place.assistants.map(({ id }) => id));
  const calls = numbers
    .filter((row, index) => (row.number || row.sipUri) && (index < standardSize || index % everyNth === 0))
    .flatMap((row, index) => {
      const random = createRandom(`${seed} calls ${index}`);
      const moments = momentsOf(row, random, now).map((at) => unused(at, used));
      return moments.map((at, nth) => toCall(place, { row, random, at, nth, known }));
    });
  const talking = numbers.find((row) => row.status === "active" && row.number && known.has(row.assistantId));
  return talking ? withOngoing(place, calls, talking) : { calls, ongoing: [] };
}

/** When this number rang. Who has it for a few hours only was called a few times already. */
function momentsOf(row: NumberRow, random: Random, now: number): number[] {
  const since = Date.parse(row.createdAt);
  const perDay = random.pick(callsADay);
  const hour = opens[String(row.number ?? "").slice(0, 2)] ?? 14;
  const today = Math.floor(now / day) * day;
  const moments: number[] = [];
  for (let start = today; start > now - days * day; start -= day) {
    const expected = perDay * weekdays[new Date(start).getUTCDay()]!;
    const count = Math.floor(expected + random.next());
    // two draws added up: most calls come in the middle of the day
    for (let call = 0; call < count; call++)
      moments.push(start + (hour + (random.next() + random.next()) * 5) * 60 * minute);
  }
  const possible = moments.filter((at) => at > since && at < now - 15 * minute);
  if (possible.length > 0 || now - since < 60 * minute) return possible;
  return [0.15, 0.35, 0.6, 0.8].map((share) => since + (now - since) * share);
}

function unused(at: number, used: Set<number>): number {
  let moment = Math.round(at);
  while (used.has(moment)) moment++;
  used.add(moment);
  return moment;
}

type Drawn = { row: NumberRow; random: Random; at: number; nth: number; known: ReadonlySet<unknown> };

function toCall({ orgId }: Place, { row, random, at, nth, known }: Drawn): Row {
  // free numbers have ten calls a day to place, which stay for those who try them
  const outgoing = row.provider !== "vapi" && random.next() < 0.28;
  const { endedReason, endedMessage, seconds } = drawPast(random, row, outgoing ? "outbound" : "inbound", known);
  const talked = seconds[0] + random.next() * (seconds[1] - seconds[0]);
  const startedAt = at + (2 + random.next() * 12) * 1000;
  const endedAt = talked > 0 ? startedAt + talked * 1000 : at + (outgoing ? 25_000 : 1500);
  return {
    ...baseOf(row, idOf(row.id, "call", nth), orgId, at),
    type: outgoing ? "outboundPhoneCall" : "inboundPhoneCall",
    customer: drawCustomer(random, row.number),
    status: "ended",
    endedReason,
    ...(endedMessage && { endedMessage }),
    ...(talked > 0 && { startedAt: stamp(startedAt) }),
    endedAt: stamp(endedAt),
    ...costOf(talked),
    updatedAt: stamp(endedAt),
  };
}

/** A call that goes on while the world is looked at, and ends by itself. */
function withOngoing({ orgId, seed, now }: Place, calls: Row[], row: NumberRow): { calls: Row[]; ongoing: Ongoing[] } {
  const at = now - 2 * minute;
  const id = idOf(row.id, "call", "ongoing");
  const call: Row = {
    ...baseOf(row, id, orgId, at),
    type: "inboundPhoneCall",
    customer: drawCustomer(createRandom(`${seed} ongoing`), row.number),
    status: "in-progress",
    startedAt: stamp(at + 4000),
    cost: 0,
    updatedAt: stamp(at + 4000),
  };
  return { calls: [...calls, call], ongoing: [{ id, endsAt: now + 3 * minute, endedReason: "customer-ended-call" }] };
}

function baseOf(row: NumberRow, id: string, orgId: string, at: number) {
  const { assistantId, squadId } = row;
  return {
    id,
    orgId,
    ...(assistantId ? { assistantId } : {}),
    ...(squadId ? { squadId } : {}),
    phoneNumberId: row.id,
    ...carriedBy(row),
    createdAt: stamp(at),
  };
}

const stamp = (at: number) => new Date(at).toISOString();
