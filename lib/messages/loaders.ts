import "server-only";
import { aroundOf } from "@/lib/calls/loaders";
import { type Around, type Named, named, type NumberRef, numberRef, type Party, partyOf } from "@/lib/calls/row";
import type { Conversation } from "@/lib/domain/conversation";
import { labelOf, type PhoneNumber } from "@/lib/domain/phone-number";
import { sandboxRegion } from "@/lib/domain/workspace";
import type { VapiContext } from "@/lib/gate/context";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { cursorText } from "@/lib/vapi/gather";
import type { Bubble } from "./bubbles";
import { type CanText, canText } from "./can-text";
import { readMessages } from "./read-messages";
import type { ParsedConversationQuery } from "./schema";
import { gatherThreads } from "./threads";

type Reader = Pick<VapiContext, "workspace" | "vapi" | "signal">;

/** A thread as the browser gets it: formatted and resolved on the server. */
export type ConversationRow = {
  id: string;
  number: NumberRef | null;
  customer: Party;
  assistant: Named | null;
  squad: Named | null;
  /** Whether it goes on; null where the upstream does not say. */
  open: boolean | null;
  openUntil: string | null;
  preview: string | null;
  /** When something was said last. */
  lastAt: string | null;
  createdAt: string | null;
};

/** Within a page the last active first; pages go by when a thread began. */
export type ConversationList = {
  items: ConversationRow[];
  /** How many threads were looked at for this page, and since when. */
  fetched: number;
  fetchedFrom: string | null;
  /** Asks for what comes next (`before`); null at the end. */
  next: string | null;
  /** How many numbers of the workspace can text. */
  numbers: number;
  /** The one number that was asked for; null where all were, and where it is not in the workspace. */
  of: TextNumber | null;
  /** Nothing that is sent here leaves. */
  sandbox: boolean;
  now: string;
};

export type ConversationThread = {
  conversation: ConversationRow;
  /** Oldest first. */
  messages: Bubble[];
  /** False: older ones were left out. */
  complete: boolean;
  /** Whether its number may text, and why not; null where the number is not known here. */
  canText: CanText | null;
  now: string;
};

export type TextNumber = NumberRef & { canText: CanText; assistantId: string | null; squadId: string | null };
export type TextNumbers = { items: TextNumber[]; matches: number; total: number };

/** As many as a list of choices shows. */
const mostChoices = 50;

export async function loadConversations(ctx: Reader, query: ParsedConversationQuery): Promise<ConversationList> {
  const texters = query.number ? [query.number] : (await twilioNumbers(ctx)).map(({ id }) => id);
  const nothing = { rows: [], fetched: 0, fetchedFrom: null, next: null };
  const [found, around] = await Promise.all([
    texters.length > 0 ? gatherThreads({ ctx, numberIds: texters, query }) : nothing,
    aroundOf(ctx),
  ]);
  const items = found.rows.map((row) => toRow(row, around));
  return {
    items: items.sort((a, b) => (b.lastAt ?? "").localeCompare(a.lastAt ?? "")),
    fetched: found.fetched,
    fetchedFrom: found.fetchedFrom,
    next: found.next && cursorText(found.next),
    numbers: numberIndex(ctx).known().filter(mayText).length,
    of: query.number ? textNumber(around.find(query.number)) : null,
    sandbox: ctx.workspace.region === sandboxRegion,
    now: new Date().toISOString(),
  };
}

export async function loadConversation(ctx: Reader, id: string): Promise<ConversationThread> {
  const [session, around] = await Promise.all([ctx.vapi.sessions.get(id, { signal: ctx.signal }), aroundOf(ctx)]);
  const { messages, complete } = await readMessages(ctx, session);
  const phone = session.phoneNumberId ? around.find(session.phoneNumberId) : undefined;
  return {
    conversation: toRow(session, around),
    messages,
    complete,
    canText: phone ? canText(phone) : null,
    now: new Date().toISOString(),
  };
}

/** The numbers to choose from when composing, those that may text first. */
export async function loadTextNumbers(ctx: Reader): Promise<TextNumber[]> {
  const numbers = await twilioNumbers(ctx);
  const byLabel = numbers.sort(
    (a, b) => Number(mayText(b)) - Number(mayText(a)) || labelOf(a).localeCompare(labelOf(b)),
  );
  return byLabel.flatMap((phone) => textNumber(phone) ?? []);
}

/** Those whose name or digits hold what was typed. */
export async function findTextNumbers(ctx: Reader, q: string): Promise<TextNumbers> {
  const all = await loadTextNumbers(ctx);
  const wanted = q.toLowerCase();
  const digits = q.replaceAll(/\D/g, "");
  const found = all.filter(
    ({ label, display }) =>
      label.toLowerCase().includes(wanted) || (digits !== "" && (display ?? "").replaceAll(/\D/g, "").includes(digits)),
  );
  return { items: found.slice(0, mostChoices), matches: found.length, total: all.length };
}

function textNumber(phone: PhoneNumber | undefined): TextNumber | null {
  const ref = phone ? numberRef(phone.id, () => phone) : null;
  if (!phone || !ref) return null;
  return { ...ref, canText: canText(phone), assistantId: phone.assistantId, squadId: phone.squadId };
}

/** Also those whose SMS is off now: their threads stay. */
async function twilioNumbers(ctx: Reader): Promise<PhoneNumber[]> {
  const index = numberIndex(ctx);
  await index.rows({ signal: ctx.signal });
  return index.known().filter(({ provider }) => provider === "twilio");
}

function mayText(phone: PhoneNumber): boolean {
  return canText(phone).ok;
}

function toRow(conversation: Conversation, { names, find }: Around): ConversationRow {
  const { id, phoneNumberId, status, openUntil, preview, createdAt, updatedAt } = conversation;
  return {
    id,
    number: numberRef(phoneNumberId, find),
    customer: partyOf(conversation),
    assistant: named(conversation.assistantId, names.assistants),
    squad: named(conversation.squadId, names.squads),
    open: status === "active" ? true : status === "completed" ? false : null,
    openUntil,
    preview,
    lastAt: updatedAt ?? createdAt,
    createdAt,
  };
}
