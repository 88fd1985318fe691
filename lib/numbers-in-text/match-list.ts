import { setImmediate } from "node:timers/promises";
import { AppError } from "@/lib/domain/errors";
import { understandNumber } from "@/lib/domain/phone-format";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { knownNumbers, type KnownNumbers } from "./known-numbers";
import { piecesOf } from "./pieces";

export type ListedNumber = {
  /** As it was written. */
  text: string;
  state: "found" | "not-found" | "duplicate" | "invalid";
  /** The numbers it stands for: more than one where two providers have the same digits. */
  ids: string[];
  /** Why it is invalid. */
  reason?: string;
};

export const listLimits = { characters: 1_000_000, items: 10_000 } as const;

/** A long list takes most of a second; others are let through between so many of its numbers. */
const slice = 200;

/** Finds the numbers of a pasted list among those of a workspace, in the order of the list. */
export async function matchList(text: string, numbers: Iterable<PhoneNumber>): Promise<ListedNumber[]> {
  if (text.length > listLimits.characters) throw tooLong();
  const known = knownNumbers(numbers);
  const seen = new Set<string>();
  const listed: ListedNumber[] = [];
  for (const piece of piecesOf(text)) {
    if (listed.length === listLimits.items) throw tooLong();
    if (listed.length % slice === slice - 1) await setImmediate();
    listed.push(withoutRepetition(match(piece, known), seen));
  }
  return listed;
}

/** `as`: what two pieces share that mean the same number. */
type Matched = ListedNumber & { as: string };

function withoutRepetition({ as, ...listed }: Matched, seen: Set<string>): ListedNumber {
  if (listed.state === "invalid") return listed;
  if (seen.has(as)) return { ...listed, state: "duplicate" };
  seen.add(as);
  return listed;
}

function match(text: string, known: KnownNumbers): Matched {
  const understood = understandNumber(text);
  const e164 = understood?.valid ? understood.e164 : undefined;
  const called = known.called(text);
  const there = called.length > 0 ? called : known.called(e164 ?? "");
  if (there.length > 0) return found(text, there);
  const ending = text.trim().startsWith("+") ? [] : known.endingIn(text);
  if (new Set(ending.map(({ number }) => number)).size > 1) return invalid(text, severalEnd);
  if (ending.length > 0) return found(text, ending);
  if (e164) return { text, state: "not-found", ids: [], as: e164 };
  if (isName(text)) return { text, state: "not-found", ids: [], as: text.toLowerCase() };
  return invalid(text, /\p{L}/u.test(text) ? noNumber : noSuchNumber);
}

function found(text: string, phones: PhoneNumber[]): Matched {
  const ids = phones.map(({ id }) => id);
  return { text, state: "found", ids, as: ids.join() };
}

function invalid(text: string, reason: string): Matched {
  return { text, state: "invalid", ids: [], reason, as: text };
}

/** A SIP URI or an id: it cannot be malformed in a way that is worth telling. */
function isName(text: string): boolean {
  return /^(sips?:\S+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(text);
}

const severalEnd = "Several numbers end in these digits. Add the country code.";
const noSuchNumber = "Too few or too many digits for a phone number. Add the country code.";
const noNumber = "This is not a phone number.";

function tooLong(): AppError {
  const { characters, items } = listLimits;
  const most = `${items.toLocaleString("en")} numbers or ${characters.toLocaleString("en")} characters`;
  return new AppError({
    code: "invalid-input",
    message: `The list is longer than ${most}.`,
    next: "Nothing was selected. Paste it in parts.",
  });
}
