import { z } from "zod";
import { customerNumber } from "@/lib/calls/schema";
import { readCursor } from "@/lib/vapi/gather";
import { canReceive } from "./can-text";
import { longestText } from "./text-length";

/** A hand-edited address falls back instead of failing. */
export const conversationQuery = z.object({
  /** Of one number; else of every number that texts. */
  number: z.guid().optional().catch(undefined),
  /** Digits of the customer's number, or the whole of it. */
  q: z.string().trim().max(40).catch(""),
  /** `next` of the page before. */
  before: z.string().max(2000).transform(readCursor).optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(100).catch(25),
});

export const textNumberQuery = z.object({ q: z.string().trim().max(100).catch("") });

export type ConversationQueryInput = z.input<typeof conversationQuery>;
export type ParsedConversationQuery = z.output<typeof conversationQuery>;

export const modes = ["assistant", "typed"] as const;
/** Who words it: the assistant, told what to say, or the person, word for word. */
export type Mode = (typeof modes)[number];

const text = z
  .string()
  .trim()
  .min(1, "Write a message.")
  .refine((typed) => [...typed].length <= longestText, `Shorten it to ${longestText} characters.`);

const recipient = customerNumber.superRefine((e164, ctx) => {
  const may = canReceive(e164);
  if (!may.ok) ctx.addIssue({ code: "custom", message: may.reason });
});

const words = { text, mode: z.enum(modes) };

/** On in a thread that there is. */
export const threadMessage = z.object({ ...words, sessionId: z.guid() });
/** To a customer, which begins a thread. */
export const firstMessage = z.object({ ...words, numberId: z.guid("Choose the number to text from."), to: recipient });
export const newMessage = z.union([threadMessage, firstMessage]);

export type NewMessageInput = z.input<typeof newMessage>;
export type NewMessage = z.output<typeof newMessage>;
