import { sessionAt } from "../texts/session";
import type { NumberRow, Row, World } from "../world";
import { answererRefusal, unknownThing } from "./answerer";
import { magicOf } from "./magic";

export type Transport = {
  phoneNumberId?: string;
  customer?: { number?: string };
  customerId?: string;
  useLLMGeneratedMessageForOutbound?: boolean;
};

type Wanted = Record<string, unknown> & { transport?: Transport | null };
type Facts = { world: World; wanted: Wanted; now: number; hasPaymentMethod: boolean };

/** Rules of POST /chat. They are stated in the description; that each is a 400, and its words, is our reading. */
export function chatRefusal({ world, wanted, now, hasPaymentMethod }: Facts): string | undefined {
  const { sessionId, previousChatId, transport } = wanted;
  const anew = Boolean(transport?.phoneNumberId || transport?.customer || transport?.customerId);
  if (sessionId && previousChatId) return "Cannot specify both `sessionId` and `previousChatId`.";
  if (sessionId && anew) return "Cannot specify both `sessionId` and transport fields (`phoneNumberId` Or `customer`).";
  if (sessionId) return sessionRefusal(world, wanted, now) ?? paymentRefusal(world, wanted, hasPaymentMethod);
  if (previousChatId && !world.chats.get(String(previousChatId)))
    return unknownThing("Chat", "previousChatId", previousChatId);
  const unanswered = previousChatId && !wanted.assistantId ? undefined : answererRefusal(world, wanted);
  if (unanswered || !transport) return unanswered;
  if (!transport.phoneNumberId || !transport.customer?.number)
    return "Couldn't Send SMS. Need Both `transport.phoneNumberId` And `transport.customer`.";
  const phone = world.numbers.get(transport.phoneNumberId);
  if (!phone) return unknownThing("Phone Number", "phoneNumberId", transport.phoneNumberId);
  return smsRefusal(phone) ?? paymentRefusal(world, wanted, hasPaymentMethod);
}

function sessionRefusal(world: World, { sessionId, assistantId, assistant, squadId, squad }: Wanted, now: number) {
  if (assistantId || assistant || squadId || squad)
    return "Cannot specify an assistant Or squad together with `sessionId`.";
  const session = world.sessions.get(String(sessionId));
  if (!session) return unknownThing("Session", "sessionId", sessionId);
  if (sessionAt(session, now).status === "completed") return `Session ${session.id} Is Completed.`;
  const phone = world.numbers.get(String(session.phoneNumberId));
  if (session.phoneNumberId && !phone) return unknownThing("Phone Number", "phoneNumberId", session.phoneNumberId);
  return phone && smsRefusal(phone);
}

function smsRefusal({ id, provider, smsEnabled }: NumberRow): string | undefined {
  if (provider !== "twilio") return `Couldn't Send SMS. Phone Number ${id} Is Not A Twilio Number.`;
  return smsEnabled === false ? `Couldn't Send SMS. Phone Number ${id} Does Not Have SMS Enabled.` : undefined;
}

function paymentRefusal(world: World, { sessionId, transport }: Wanted, hasPaymentMethod: boolean): string | undefined {
  const session: Row | undefined = world.sessions.get(String(sessionId));
  const customer = transport?.customer ?? (session?.customer as Transport["customer"]);
  const refused = !hasPaymentMethod || magicOf(customer?.number) === "no payment method";
  return refused ? "A payment method is required to send chat messages." : undefined;
}
