import { expect, test } from "vitest";
import { lostWords } from "./rollback-words";

test("what rolling back cannot bring back is counted and said why", () => {
  expect(lostWords(null)).toEqual([]);
  expect(lostWords({ putBack: 9, released: 0, secrets: 0, retired: 0, undone: 0 })).toEqual([]);
  expect(lostWords({ putBack: 9, released: 1, secrets: 2, retired: 1, undone: 3 })).toEqual([
    "1 number released for good cannot be taken back.",
    "2 numbers cannot be put back: a secret was changed, and Switchboard keeps none.",
    "1 number had a retired workflow, which Vapi no longer takes, and cannot be put back.",
    "3 changes undone by hand already.",
  ]);
});
