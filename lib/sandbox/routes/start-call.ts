import { randomUUID } from "node:crypto";
import { type Answer, json, refusal } from "../answer";
import { outcomeOf } from "../calls/outcome";
import { scheduleCall } from "../calls/progress";
import { carriedBy } from "../calls/transport";
import { answererRefusal } from "../rules/answerer";
import { callComplaints } from "../rules/call-dto";
import { dialRefusal, type DialRefusal, subscriptionLimits } from "../rules/dial-refusal";
import type { NumberRow, Row } from "../world";
import { parseBody, type Request, type Route, stamp, withoutNulls } from "./route";

export const startCallRoute: Route = { method: "POST", path: /^\/call$/, answer: start };

type Wanted = Record<string, unknown>;
type Customer = Record<string, unknown>;

function start(request: Request): Answer {
  const body = parseBody(request.incoming.body);
  if ("error" in body) return refusal(400, body.error);
  const found = callComplaints(body.parsed);
  if (found.length > 0) return refusal(400, found);
  const wanted = body.parsed as Wanted;
  const { world, now } = request;
  const refused = answererRefusal(world, wanted);
  if (refused) return refusal(400, refused);
  const phone = world.numbers.get(String(wanted.phoneNumberId));
  if (!phone && !wanted.phoneNumber)
    return refusal(400, "Couldn't Get Phone Number. Need Either `phoneNumberId` Or `phoneNumber`.");
  if (Array.isArray(wanted.customers)) return batch(request, wanted, phone);
  if (!wanted.customer) return refusal(400, "Couldn't Get Customer. Need Either `customerId` Or `customer`.");
  const limit = dialRefusal(world, phone, wanted.customer, now);
  if (limit) return limitReached(request, limit);
  return json(201, { ...place(request, wanted, wanted.customer as Customer, phone), ...limitsOf(request) });
}

/** Each customer for themselves: who cannot be called does not keep the others from it. */
function batch(request: Request, wanted: Wanted, phone: NumberRow | undefined): Answer {
  const results: Row[] = [];
  const errors: { customer: Customer; error: string }[] = [];
  for (const customer of wanted.customers as Customer[]) {
    const limit = dialRefusal(request.world, phone, customer, request.now);
    if (limit) errors.push({ customer, error: limit.message });
    else results.push(place({ ...request, now: request.now + results.length }, wanted, customer, phone));
  }
  return json(201, { results, errors, ...limitsOf(request) });
}

function limitReached(request: Request, { message, limited }: DialRefusal): Answer {
  const envelope = { message, error: "Bad Request", statusCode: 400 };
  return json(400, limited ? { ...envelope, ...limitsOf(request) } : envelope);
}

const limitsOf = ({ world }: Request) => ({ subscriptionLimits: subscriptionLimits(world) });

function place({ world, now }: Request, wanted: Wanted, customer: Customer, phone: NumberRow | undefined): Row {
  const id = randomUUID();
  const earliest = Date.parse(String((wanted.schedulePlan as { earliestAt?: unknown } | undefined)?.earliestAt));
  const from = Math.max(now, earliest || 0);
  const { phoneNumberId, assistantId, assistant, squadId, squad, name, schedulePlan, assistantOverrides } = wanted;
  const row: Row = withoutNulls({
    id,
    orgId: world.orgId,
    type: "outboundPhoneCall",
    status: from > now ? "scheduled" : "queued",
    ...{ phoneNumberId, assistantId, assistant, squadId, squad, name, schedulePlan, assistantOverrides },
    customer,
    ...carriedBy(phone),
    cost: 0,
    monitor: {
      listenUrl: `wss://calls.sandbox.example/${id}/listen`,
      controlUrl: `https://calls.sandbox.example/${id}/control`,
    },
    createdAt: stamp(now),
    updatedAt: stamp(now),
  });
  world.calls.put(row);
  scheduleCall(world, id, from, outcomeOf(customer.number, phone));
  return row;
}
