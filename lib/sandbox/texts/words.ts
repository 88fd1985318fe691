import type { Row, World } from "../world";

/** What the sandbox's assistants and customers say. Which line, is told by how much has been said. */
const openings = [
  "I am writing about your request. Is there a good time for a short call today?",
  "your appointment is coming up. Does the time still suit you?",
  "we have news for you. Shall we send the details here?",
  "thank you for getting in touch. Could you tell us a little more?",
] as const;

const replies = [
  "Thanks, that works for me.",
  "Could we make it a little later?",
  "Yes please 👍",
  "Sorry, who is this?",
] as const;

const answers = [
  "Wonderful, it is noted. Anything else?",
  "Of course. How about half an hour later?",
  "Done. You will hear from us shortly.",
  "You are speaking with our assistant. A person can call you back if you like.",
] as const;

const nth = (lines: readonly string[], index: number) => lines[index % lines.length]!;

/** What the assistant makes of what it was told to say. */
export function opening(world: World, assistantId: unknown, turn: number): string {
  const assistant: Row | undefined = world.assistants.get(String(assistantId));
  const name = typeof assistant?.name === "string" ? `Hello, this is ${assistant.name}: ` : "Hello, ";
  return name + nth(openings, turn);
}

export const customerReply = (turn: number) => nth(replies, turn);
export const assistantAnswer = (turn: number) => nth(answers, turn);
