import { z } from "zod";
import type { Call, CallDirection } from "@/lib/domain/call";
import { lenient, textOf } from "./lenient";
import { redact } from "./redact";
import { clip } from "./words";

const { id, text, amount, instant, record } = lenient;

/** The allow-list: transcripts, recordings, control addresses, assistants and their overrides do not come in. */
const callRow = z.object({
  id,
  type: text,
  status: text,
  endedReason: text,
  endedMessage: text,
  assistantId: text,
  squadId: text,
  phoneNumberId: text,
  customer: record,
  cost: amount,
  createdAt: instant,
  startedAt: instant,
  endedAt: instant,
  updatedAt: instant,
});

const longestMessage = 300;

export function readCall(given: unknown): Call | undefined {
  const row = callRow.safeParse(given).data;
  if (!row) return undefined;
  const { type, customer, endedMessage, ...rest } = row;
  return {
    ...rest,
    direction: directionOf(type),
    endedMessage: endedMessage && clip(redact(endedMessage, []), longestMessage),
    customerNumber: textOf(customer.number) ?? textOf(customer.sipUri),
    customerName: textOf(customer.name),
  };
}

export type Started = { call: Call } | { refused: string };

const batch = z.object({ results: z.array(z.unknown()), errors: lenient.list });

/** A call may carry `subscriptionLimits` and is a success all the same; a batch of one may say why it came to nothing. */
export function readStarted(given: unknown): Started | undefined {
  const several = batch.safeParse(given).data;
  const call = several ? several.results.map(readCall).find(Boolean) : readCall(given);
  if (call) return { call };
  const refused = several?.errors.map(reasonIn).find(Boolean);
  return refused ? { refused } : undefined;
}

function reasonIn(given: unknown): string | null {
  const { error } = z.object({ error: lenient.text }).safeParse(given).data ?? { error: null };
  return error && clip(redact(error, []), longestMessage);
}

function directionOf(type: string | null): CallDirection {
  if (type === "inboundPhoneCall") return "inbound";
  if (type === "outboundPhoneCall") return "outbound";
  return type === "webCall" || type === "vapi.websocketCall" ? "web" : "unknown";
}
