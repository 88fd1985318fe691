import { type Call, type CallDirection, hasEnded } from "@/lib/domain/call";
import { presentNumber } from "@/lib/domain/phone-format";
import { labelOf, type PhoneNumber } from "@/lib/domain/phone-number";
import type { RoutingNames } from "@/lib/phone-numbers/row";
import { endedReason, type Reason } from "./ended-reason";
import type { Outcome } from "./outcomes";

/** Somebody by id; `known` false: the names were read and this id is not among them. */
export type Named = { id: string; name: string | null; known: boolean };
/** `number` as stored, for copying; `display` as people read it. */
export type Party = { number: string | null; display: string | null; country: string | null; name: string | null };
export type NumberRef = { id: string; label: string; display: string | null };

/** A call as the browser gets it: formatted and resolved on the server. */
export type CallRow = {
  id: string;
  direction: CallDirection;
  /** "In progress". */
  status: string;
  ended: boolean;
  outcome: Outcome;
  /** Null while it is under way, and where the upstream gives no reason. */
  reason: Reason | null;
  /** The upstream's own words on it: the reason's word and its message. */
  details: string | null;
  customer: Party;
  number: NumberRef | null;
  assistant: Named | null;
  squad: Named | null;
  /** From answering to the end; null where it was never answered or is under way. */
  seconds: number | null;
  /** US dollars. */
  cost: number | null;
  createdAt: string | null;
  startedAt: string | null;
  endedAt: string | null;
};

export type Around = { names: RoutingNames; find: (id: string) => PhoneNumber | undefined };

export function toCallRow(call: Call, { names, find }: Around): CallRow {
  const { id, direction, cost, createdAt, startedAt, endedAt } = call;
  const ended = hasEnded(call);
  const word = ended ? call.endedReason : null;
  return {
    id,
    direction,
    status: statusWord(call.status),
    ended,
    outcome: outcomeOf(call),
    reason: word ? endedReason(word) : null,
    details: [word, call.endedMessage].filter(Boolean).join("\n") || null,
    customer: partyOf(call),
    number: numberRef(call.phoneNumberId, find),
    assistant: named(call.assistantId, names.assistants),
    squad: named(call.squadId, names.squads),
    seconds:
      startedAt && endedAt ? Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000)) : null,
    cost,
    createdAt,
    startedAt,
    endedAt,
  };
}

export function outcomeOf(call: Pick<Call, "status" | "endedReason">): Outcome {
  if (!hasEnded(call)) return "under-way";
  const kind = call.endedReason ? endedReason(call.endedReason).kind : "neutral";
  return kind === "neutral" ? "other" : kind;
}

export function partyOf({ customerNumber, customerName }: Pick<Call, "customerNumber" | "customerName">): Party {
  const shown = customerNumber === null ? { display: null, country: null } : presentNumber(customerNumber);
  return { number: customerNumber, ...shown, name: customerName };
}

export function numberRef(id: string | null, find: Around["find"]): NumberRef | null {
  if (id === null) return null;
  const phone = find(id);
  return {
    id,
    label: phone ? labelOf(phone) : id,
    display: phone?.number ? presentNumber(phone.number).display : (phone?.sipUri ?? null),
  };
}

export function named(id: string | null, names: RoutingNames["assistants"]): Named | null {
  if (id === null) return null;
  const found = names?.get(id);
  return { id, name: found?.name ?? null, known: names === undefined || found !== undefined };
}

function statusWord(status: string | null): string {
  const text = (status ?? "unknown").replaceAll(/[_-]+/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
