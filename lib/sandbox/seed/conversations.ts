import type { NumberRow, Row } from "../world";
import { type Line, type Script, scripts } from "./conversation-scripts";
import type { Place } from "./history";
import { createRandom, idOf } from "./random";

const minute = 60_000;
const perMessage = 0.005;

type Timed = { from: Line[0]; text: string; at: number };

/** Text conversations on the Twilio numbers of the United States whose SMS is on, none older than its number. */
export function seedConversations(place: Place): { sessions: Row[]; chats: Row[] } {
  const made = scripts.flatMap((script, index) => {
    const row = place.numbers.find((number) => number.name === script.on && number.smsEnabled !== false);
    const lines = timed(script, place, index);
    return row && lines[0]!.at > Date.parse(row.createdAt) ? [conversation(script, row, lines, place)] : [];
  });
  return { sessions: made.map(({ session }) => session), chats: made.flatMap(({ chats }) => chats) };
}

/** Backwards from the last message, with pauses as people make them. */
function timed({ lines, minutesAgo }: Script, { now, seed }: Place, index: number): Timed[] {
  const random = createRandom(`${seed} conversation ${index}`);
  let at = now - minutesAgo * minute;
  const backwards = lines.toReversed().map(([from, text]) => {
    const here = Math.round(at);
    at -= from === "assistant" ? (4 + random.next() * 9) * 1000 : (0.6 + random.next() * 5) * minute;
    return { from, text, at: here };
  });
  return backwards.toReversed();
}

function conversation(script: Script, row: NumberRow, lines: readonly Timed[], { orgId }: Place) {
  const id = idOf(row.id, "session", script.customer.number);
  const [first, last] = [lines[0]!.at, lines.at(-1)!.at];
  const { assistantId, squadId } = row;
  const answerer = { ...(assistantId ? { assistantId } : {}), ...(squadId ? { squadId } : {}) };
  const chats = exchanges(lines).map((exchange, nth): Row => {
    const at = stamp(exchange[0]!.at);
    const fields = {
      ...chatOf(exchange, script, first),
      cost: perMessage,
      costs: [{ type: "chat", cost: perMessage }],
    };
    const updatedAt = stamp(exchange.at(-1)!.at);
    return { id: idOf(id, "chat", nth), orgId, ...answerer, sessionId: id, ...fields, createdAt: at, updatedAt };
  });
  const session: Row = {
    id,
    orgId,
    status: "active",
    expirationSeconds: 86_400,
    ...answerer,
    phoneNumberId: row.id,
    customer: script.customer,
    messages: lines.map((line) => messageOf(line, script, first)),
    cost: Math.round(chats.length * perMessage * 1000) / 1000,
    createdAt: stamp(first),
    updatedAt: stamp(last),
  };
  return { session, chats };
}

/** A chat is what somebody said and what the assistant made of it. */
function exchanges(lines: readonly Timed[]): Timed[][] {
  const found: Timed[][] = [];
  for (const line of lines) {
    const open = found.at(-1);
    if (line.from === "assistant" && open) open.push(line);
    else found.push([line]);
  }
  return found;
}

function chatOf([begun, ...answers]: readonly Timed[], script: Script, first: number): Record<string, unknown> {
  const output = answers.map((line) => messageOf(line, script, first));
  const { from, text } = begun!;
  if (from === "typed") return { input: text, output: [{ role: "assistant", content: text }, ...output] };
  const heard = [messageOf(begun!, script, first)];
  return { input: from === "told" ? text : heard, messages: heard, output };
}

function messageOf({ from, text, at }: Timed, { described }: Script, first: number): Record<string, unknown> {
  if (from === "assistant" || from === "typed") return { role: "assistant", content: text };
  if (!described) return { role: "user", content: text };
  return { role: "user", message: text, time: at, endTime: at, secondsFromStart: Math.round((at - first) / 1000) };
}

const stamp = (at: number) => new Date(at).toISOString();
