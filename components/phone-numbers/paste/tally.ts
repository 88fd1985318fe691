import type { ListedNumber } from "@/lib/numbers-in-text/match-list";

export type ListedState = ListedNumber["state"];

/** In the order in which they are told. */
export const stateWords: Record<ListedState, string> = {
  found: "Found",
  "not-found": "Not found",
  duplicate: "Duplicate",
  invalid: "Invalid",
};

export const listedStates = Object.keys(stateWords) as ListedState[];

export function tallyOf(items: readonly ListedNumber[]): Record<ListedState, number> {
  const tally = { found: 0, "not-found": 0, duplicate: 0, invalid: 0 };
  for (const { state } of items) tally[state]++;
  return tally;
}

/** Each once: two entries of a list may stand for the same number. */
export function idsFound(items: readonly ListedNumber[]): string[] {
  return [...new Set(items.flatMap(({ state, ids }) => (state === "found" ? ids : [])))];
}

/** What became of one entry, in words. */
export function outcomeOf({ state, ids, reason }: ListedNumber): string {
  if (state === "found") return ids.length > 1 ? `In this workspace ${ids.length} times` : "In this workspace";
  if (state === "not-found") return "Not in this workspace";
  if (state === "duplicate") return "Further up in the list already";
  return reason ?? "This is not a phone number.";
}
