import "server-only";
import { isOver } from "@/lib/domain/conversation";
import type { VapiClient } from "@/lib/vapi/types";
import type { NewMessage } from "./schema";
import { checkOutgoing, type Outgoing } from "./send";
import { noCustomer } from "./sentences";

/** Reads afresh who texts whom. A thread that is over takes nothing more: the message then begins a new one. */
export async function prepare(vapi: VapiClient, message: NewMessage): Promise<Outgoing> {
  const place = "sessionId" in message ? await placeOf(vapi, message.sessionId) : { ...message, sessionId: undefined };
  const phone = await vapi.phoneNumbers.get(place.numberId);
  const { text, mode } = message;
  const outgoing = { phone, to: place.to, sessionId: place.sessionId, message: { text, mode } };
  checkOutgoing(outgoing);
  return outgoing;
}

async function placeOf(vapi: VapiClient, sessionId: string) {
  const session = await vapi.sessions.get(sessionId);
  const { phoneNumberId, customerNumber } = session;
  if (!phoneNumberId || !customerNumber) throw noCustomer();
  return {
    numberId: phoneNumberId,
    to: customerNumber,
    sessionId: isOver(session, new Date().toISOString()) ? undefined : sessionId,
  };
}
