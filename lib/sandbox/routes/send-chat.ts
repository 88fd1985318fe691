import { randomUUID } from "node:crypto";
import { type Answer, json, refusal } from "../answer";
import { chatComplaints } from "../rules/chat-dto";
import { chatRefusal, type Transport } from "../rules/chat-refusal";
import { heardFrom, recordChat } from "../texts/exchange";
import { awaitReply } from "../texts/reply";
import { dayOfSeconds } from "../texts/session";
import { opening } from "../texts/words";
import type { Row } from "../world";
import { parseBody, type Request, type Route, stamp, withoutNulls } from "./route";

export const sendChatRoute: Route = { method: "POST", path: /^\/chat$/, answer: send };

type Wanted = Record<string, unknown> & { transport?: Transport | null };

function send(request: Request): Answer {
  const body = parseBody(request.incoming.body);
  if ("error" in body) return refusal(400, body.error);
  const found = chatComplaints(body.parsed);
  if (found.length > 0) return refusal(400, found);
  const wanted = body.parsed as Wanted;
  const { world, now, faults } = request;
  const refused = chatRefusal({ world, wanted, now, hasPaymentMethod: !faults.has("no-payment-method") });
  if (refused) return refusal(400, refused);
  const session = wanted.transport?.phoneNumberId
    ? newSession(request, wanted)
    : world.sessions.get(String(wanted.sessionId));
  const chat = answered(request, wanted, session);
  if (session) awaitReply(world, session.id, now);
  return json(201, chat);
}

/** Word for word, or in the assistant's own words; the latter unless told otherwise. */
function answered({ world, now }: Request, wanted: Wanted, session: Row | undefined): Row {
  const { input, name, previousChatId } = wanted;
  const { assistantId, squadId } = session ?? wanted;
  const fields = { assistantId, squadId, name, previousChatId };
  if (wanted.transport?.useLLMGeneratedMessageForOutbound === false) {
    const output = [{ role: "assistant" as const, content: plain(input) }];
    return recordChat(world, { input, heard: [], output, fields, session }, now);
  }
  const turn = Math.floor(((session?.messages as unknown[] | undefined)?.length ?? 0) / 2);
  const output = [{ role: "assistant" as const, content: opening(world, assistantId, turn) }];
  return recordChat(world, { input, heard: heardFrom(input), output, fields, session }, now);
}

/** A number and a customer always begin a new session, also where there is one already. */
function newSession({ world, now }: Request, { assistantId, squadId, transport }: Wanted): Row {
  return withoutNulls({
    id: randomUUID(),
    orgId: world.orgId,
    status: "active",
    expirationSeconds: dayOfSeconds,
    ...{ assistantId, squadId },
    phoneNumberId: transport?.phoneNumberId,
    customer: transport?.customer,
    createdAt: stamp(now),
    updatedAt: stamp(now),
  });
}

function plain(input: unknown): string {
  return typeof input === "string"
    ? input
    : heardFrom(input)
        .map((said) => String((said as { content?: unknown }).content ?? ""))
        .join("\n");
}
