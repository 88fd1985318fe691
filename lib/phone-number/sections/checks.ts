/** Sentences by field path; an empty record means all is well. */
export type Sentences = Record<string, string>;

/** Leaves out what has no complaint. */
export function sentences(found: Record<string, string | false | undefined>): Sentences {
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => !!entry[1]));
}

export function tooLong(text: string, limit: number): string | false {
  return [...text].length > limit && `Use at most ${limit} characters.`;
}

/** A number as typed: undefined is empty, NaN is no number. */
export function numberOf(typed: string): number | undefined {
  const trimmed = typed.trim();
  return trimmed === "" ? undefined : Number(trimmed);
}

export function notWithin(typed: string, { min, max, whole = true }: { min: number; max: number; whole?: boolean }) {
  const value = numberOf(typed);
  if (value === undefined) return false;
  const fits = value >= min && value <= max && (!whole || Number.isInteger(value));
  return !fits && `Type a ${whole ? "whole " : ""}number from ${min} to ${max}.`;
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function notAnId(typed: string): string | false {
  return !id.test(typed.trim()) && "That is not an id. It has the form 7c1e08d4-….";
}

/** `sip:name@host`, with port and parameters where they are given. */
export function notASipUri(typed: string): string | false {
  return !/^sips?:[^\s@]+@[^\s@]+$/i.test(typed.trim()) && "Type an address such as sip:desk@example.com.";
}

export function notAWebAddress(typed: string): string | false {
  const given = typed.trim();
  const fits = URL.canParse(given) && /^https?:$/.test(new URL(given).protocol);
  return !fits && "Type an address that begins with https://.";
}

/** What stands one per line, without blanks. */
export function linesIn(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
