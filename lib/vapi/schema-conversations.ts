import { z } from "zod";
import type { Conversation, Message } from "@/lib/domain/conversation";
import { instantOf, lenient, recordOf, textOf } from "./lenient";
import type { Chat } from "./types";

const { id, text, amount, instant, record, list, anything } = lenient;

/** The allow-list: assistants, their overrides and stored phone numbers with their secrets do not come in. */
const sessionRow = z.object({
  id,
  phoneNumberId: text,
  customer: record,
  assistantId: text,
  squadId: text,
  status: text,
  expirationSeconds: amount,
  messages: list,
  createdAt: instant,
  updatedAt: instant,
});

export function readConversation(given: unknown): Conversation | undefined {
  return readSession(given)?.conversation;
}

export function readConversationWithMessages(given: unknown): (Conversation & { messages: Message[] }) | undefined {
  const session = readSession(given);
  return session && { ...session.conversation, messages: session.messages };
}

function readSession(given: unknown): { conversation: Conversation; messages: Message[] } | undefined {
  const row = sessionRow.safeParse(given).data;
  if (!row) return undefined;
  const { customer, expirationSeconds, messages: stored, ...rest } = row;
  const messages = numbered(
    row.id,
    stored.map((item) => readMessage(item, null)),
  );
  const conversation = {
    ...rest,
    customerNumber: textOf(customer.number),
    customerName: textOf(customer.name),
    openUntil: openUntil(row, expirationSeconds),
    preview: messages.at(-1)?.text ?? null,
  };
  return { conversation, messages };
}

/** Our reading of the documents: it is over when nothing was said for as long as it lasts. */
function openUntil({ status, updatedAt }: Pick<Conversation, "status" | "updatedAt">, seconds: number | null) {
  if (status !== "active" || updatedAt === null || seconds === null) return null;
  return instantOf(Date.parse(updatedAt) + seconds * 1000);
}

const chatRow = z.object({ id, createdAt: instant, input: anything, output: anything, transport: record });

/**
 * The upstream does not say who wrote the input. Of a text that was sent as typed, the output begins with the same text; where
 * the transport comes back, it says what became of the input: an instruction to the assistant is nothing that anybody got.
 */
export function readChat(given: unknown): Chat | undefined {
  const row = chatRow.safeParse(given).data;
  if (!row) return undefined;
  const said = spoken(row.input, "user", row.createdAt);
  const answers = spoken(row.output, "assistant", row.createdAt);
  const byModel = row.transport.useLLMGeneratedMessageForOutbound;
  const echoed = said.length === 1 && said[0]?.text === answers[0]?.text;
  const first = echoed || byModel === false ? said.map((one) => ({ ...one, from: "typed" as const })) : said;
  const heard = byModel === true ? [] : first;
  const messages = [...heard, ...(echoed ? answers.slice(1) : answers)];
  const bareInput = typeof row.input === "string" && heard.length > 0;
  return { id: row.id, createdAt: row.createdAt, messages: numbered(row.id, messages), bareInput };
}

type Spoken = Omit<Message, "id">;

function spoken(given: unknown, role: "user" | "assistant", at: string | null): Spoken[] {
  const items = typeof given === "string" ? [{ role, content: given }] : Array.isArray(given) ? given : [];
  return items.map((item) => readMessage(item, at)).filter((message) => message !== undefined);
}

/** Prompts, tool calls and their results are nothing that was texted. */
function readMessage(given: unknown, at: string | null): Spoken | undefined {
  const { role, content, message, time } = recordOf(given);
  const text = (textOf(content) ?? textOf(message))?.trim();
  if (!text || (role !== "user" && role !== "assistant" && role !== "bot")) return undefined;
  return { from: role === "user" ? "customer" : "assistant", text, at: instantOf(time) ?? at };
}

function numbered(of: string, messages: readonly (Spoken | undefined)[]): Message[] {
  return messages
    .filter((message) => message !== undefined)
    .map((message, index) => ({ id: `${of}:${index}`, ...message }));
}
