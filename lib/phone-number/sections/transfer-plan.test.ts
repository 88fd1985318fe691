import { expect, test } from "vitest";
import { keptInPlan, planFields, planFormOf, planWords, transferModes } from "./transfer-plan";

const waits = "warm-transfer-wait-for-operator-to-speak-first-and-then-say-summary";

test.each([
  [undefined, "Blind transfer"],
  [{ mode: "blind-transfer", sipVerb: "dial" }, "Blind transfer, 60 s timeout"],
  [{ mode: "blind-transfer", sipVerb: "dial", dialTimeout: 25, timeout: 40 }, "Blind transfer, 25 s timeout"],
  [{ mode: "warm-transfer-say-message", timeout: 40 }, "Warm transfer, says a message first"],
  [
    { mode: waits, timeout: 40, sipVerb: "dial" },
    "Warm transfer, waits for a voice, then says a summary, 40 s timeout",
  ],
  [{ mode: "invented-later" }, "invented-later, 60 s timeout"],
])("%o in a few words", (stored, words) => expect(planWords(planFormOf(stored))).toBe(words));

test("each mode shows the fields that it reads, an unknown one all of them", () => {
  const fields = (mode: string, sipVerb = "") => planFields({ mode, sipVerb });
  expect(fields("")).toEqual([]);
  expect(fields("blind-transfer")).toEqual(["sipVerb"]);
  expect(fields("warm-transfer-twiml", "dial")).toEqual(["sipVerb", "dialTimeout", "twiml"]);
  expect(fields("warm-transfer-experimental")).toContain("holdAudioUrl");
  expect(fields("toString")).toEqual(fields("invented-later"));
  expect(Object.keys(transferModes)).toHaveLength(8);
});

test("what a plan holds beside the form is named", () => {
  expect(keptInPlan({ mode: waits, timeout: 1, summaryPlan: {}, fallbackPlan: {} })).toEqual([
    "summaryPlan",
    "fallbackPlan",
  ]);
  expect(keptInPlan(undefined)).toEqual([]);
});
