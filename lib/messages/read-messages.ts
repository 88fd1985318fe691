import "server-only";
import type { Conversation, Message } from "@/lib/domain/conversation";
import type { VapiContext } from "@/lib/gate/context";
import type { Chat } from "@/lib/vapi/types";
import { type Bubble, bubblesOf } from "./bubbles";
import { sentNotes } from "./sent-notes";

type Reader = Pick<VapiContext, "workspace" | "vapi" | "signal">;
type Thread = Conversation & { messages: Message[] };

const perPage = 100;
const mostPages = 10;

/** Everything said in a thread, from its chats; where it has none any more, from what the thread itself keeps. */
export async function readMessages(ctx: Reader, thread: Thread): Promise<{ messages: Bubble[]; complete: boolean }> {
  const [{ chats, complete }, notes] = await Promise.all([
    readChats(ctx, thread.id),
    thread.phoneNumberId ? sentNotes(ctx, thread.phoneNumberId) : [],
  ]);
  const messages = bubblesOf(chats, notes);
  if (messages.length > 0) return { messages, complete };
  return { messages: thread.messages.map((message) => ({ ...message, by: null })), complete: true };
}

/** The newest thousand, oldest first. */
async function readChats({ vapi, signal }: Reader, sessionId: string): Promise<{ chats: Chat[]; complete: boolean }> {
  const chats = new Map<string, Chat>();
  for (let page = 1; page <= mostPages; page++) {
    const { rows, hasNext } = await vapi.chats.list({ sessionId, page, limit: perPage }, { signal });
    for (const chat of rows) chats.set(chat.id, chat);
    if (!hasNext || rows.length === 0) return { chats: inOrder(chats), complete: true };
  }
  return { chats: inOrder(chats), complete: false };
}

function inOrder(chats: ReadonlyMap<string, Chat>): Chat[] {
  return [...chats.values()].reverse().sort((a, b) => (a.createdAt ?? "").localeCompare(b.createdAt ?? ""));
}
