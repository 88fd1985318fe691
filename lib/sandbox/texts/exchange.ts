import { randomUUID } from "node:crypto";
import { stamp, withoutNulls } from "../routes/route";
import type { Row, World } from "../world";

export type Said = { role: "user" | "assistant"; content: string };

type Exchange = {
  /** As it came: a string from whoever calls the API, messages from a customer. */
  input: unknown;
  /** What the input adds to the conversation; a text sent word for word adds nothing but itself. */
  heard: readonly unknown[];
  output: readonly Said[];
  fields?: Record<string, unknown>;
  session?: Row;
};

/** What one text costs, in US dollars (Vapi's price list). */
const perMessage = 0.005;

/** Writes a chat down and, where it belongs to one, into its session. Chats of one session never share a moment. */
export function recordChat(world: World, { input, heard, output, fields, session }: Exchange, now: number): Row {
  const at = stamp(Math.max(now, session?.messages ? Date.parse(session.updatedAt) + 1 : 0));
  const chat: Row = withoutNulls({
    id: randomUUID(),
    orgId: world.orgId,
    ...fields,
    sessionId: session?.id,
    input,
    ...(heard.length > 0 && { messages: heard }),
    output,
    cost: perMessage,
    costs: [{ type: "chat", cost: perMessage }],
    createdAt: at,
    updatedAt: at,
  });
  world.chats.put(chat);
  if (session) {
    const before = Array.isArray(session.messages) ? (session.messages as unknown[]) : [];
    const cost = Math.round((Number(session.cost ?? 0) + perMessage) * 10_000) / 10_000;
    world.sessions.put({ ...session, messages: [...before, ...heard, ...output], cost, updatedAt: at });
  }
  return chat;
}

export const heardFrom = (input: unknown): unknown[] =>
  Array.isArray(input) ? input : [{ role: "user", content: input }];
