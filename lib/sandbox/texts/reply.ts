import { magicOf } from "../rules/magic";
import type { World } from "../world";
import { recordChat, type Said } from "./exchange";
import { assistantAnswer, customerReply } from "./words";

/** Some customers (rules/magic.ts) answer a text after a while, so that an open conversation has something new to show. */
export function awaitReply(world: World, sessionId: string, now: number) {
  const session = world.sessions.get(sessionId);
  const magic = magicOf((session?.customer as { number?: unknown } | undefined)?.number);
  if (magic !== "replies" && magic !== "stops") return;
  const at = now + world.pace.replyMs;
  world.due.push({ at, run: () => receive(world, { sessionId, at, stops: magic === "stops" }) });
}

/** A customer's text arrives; to STOP nobody answers. */
function receive(world: World, { sessionId, at, stops }: { sessionId: string; at: number; stops: boolean }) {
  const session = world.sessions.get(sessionId);
  if (!session) return;
  const turn = Math.floor(((session.messages as unknown[] | undefined)?.length ?? 0) / 2);
  const text: Said = { role: "user", content: stops ? "STOP" : customerReply(turn) };
  const output: Said[] = stops ? [] : [{ role: "assistant", content: assistantAnswer(turn) }];
  const { assistantId, squadId } = session;
  recordChat(world, { input: [text], heard: [text], output, fields: { assistantId, squadId }, session }, at);
}
