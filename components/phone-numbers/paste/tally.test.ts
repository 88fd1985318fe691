import { expect, test } from "vitest";
import type { ListedNumber } from "@/lib/numbers-in-text/match-list";
import { idsFound, outcomeOf, tallyOf } from "./tally";

const items: ListedNumber[] = [
  { text: "+1 415 555 0101", state: "found", ids: ["a"] },
  { text: "020 7946 0958", state: "found", ids: ["b", "c"] },
  { text: "415-555-0101", state: "duplicate", ids: ["a"] },
  { text: "+1 415 555 0199", state: "not-found", ids: [] },
  { text: "12345678", state: "invalid", ids: [], reason: "Too few digits." },
];

test("every entry is counted once", () => {
  expect(tallyOf(items)).toEqual({ found: 2, "not-found": 1, duplicate: 1, invalid: 1 });
});

test("a number is selected once, and every number that an entry stands for", () => {
  expect(idsFound([...items, { text: "b", state: "found", ids: ["b"] }])).toEqual(["a", "b", "c"]);
});

test("what became of an entry is said in words", () => {
  expect(items.map(outcomeOf)).toEqual([
    "In this workspace",
    "In this workspace 2 times",
    "Further up in the list already",
    "Not in this workspace",
    "Too few digits.",
  ]);
});
