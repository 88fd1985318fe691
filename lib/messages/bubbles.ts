import type { Message } from "@/lib/domain/conversation";
import type { Chat } from "@/lib/vapi/types";
import type { Mode } from "./schema";

/** `told`: what the assistant was asked to say, which nobody was sent. `by`: the person, where Switchboard sent it. */
export type Bubble = Omit<Message, "from"> & { from: Message["from"] | "told"; by: string | null };

/** A message that Switchboard sent, from its journal. */
export type SentNote = { by: string; mode: Mode; text: string; at: string };

const nearMs = 120_000;

/** What was said in a thread, in order, each with its author. `chats` oldest first. */
export function bubblesOf(chats: readonly Chat[], notes: readonly SentNote[]): Bubble[] {
  // where customers' texts come as lists of messages, one bare text was written by a user of the API
  const tellsApart = chats.some(({ bareInput, messages }) => !bareInput && messages[0]?.from === "customer");
  return chats.flatMap((chat) =>
    chat.messages.map((message, index): Bubble => {
      const bare = chat.bareInput && index === 0;
      const note = bare || message.from === "typed" ? noteOf(message, notes) : undefined;
      if (note) return { ...message, from: note.mode === "typed" ? "typed" : "told", by: note.by };
      const told = bare && tellsApart && message.from === "customer";
      return { ...message, from: told ? "told" : message.from, by: null };
    }),
  );
}

function noteOf({ text, at }: Message, notes: readonly SentNote[]): SentNote | undefined {
  return notes.find((note) => note.text === text && at !== null && distance(note.at, at) <= nearMs);
}

function distance(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other));
}
