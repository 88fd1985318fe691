import { expect, test } from "vitest";
import type { PlanRow, PlanView } from "@/lib/runs/plan-view";
import { applyReason, footWords, planSpoken } from "./plan-words";
import { releaseSentences } from "./release-sentences";

const rows = (count: number): PlanRow[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(at), line: at, number: null, country: null, name: null }));

const aPlan = (facts: Partial<PlanView> = {}): PlanView => ({
  kind: "assign",
  heading: "Assign After-hours overflow",
  changing: rows(9),
  skipping: rows(3),
  sides: [],
  words: [],
  seconds: 6,
  fingerprint: "one",
  at: "2026-08-19T09:00:00.000Z",
  undoable: 9,
  released: [],
  ...facts,
});

test.each<[Partial<PlanView>, string]>([
  [{}, "About 6 s, in the background. The run can be rolled back."],
  [{ seconds: 600, undoable: 8 }, "About 10 min, in the background. The run can be rolled back, but for 1 number."],
  [{ kind: "release", undoable: 0 }, "About 6 s, in the background. Released numbers cannot be taken back."],
  [
    { kind: "server", undoable: 0 },
    "About 6 s, in the background. It cannot be rolled back: Switchboard keeps no header values.",
  ],
  [{ changing: [] }, "Nothing would be changed."],
])("the foot of %o", (facts, words) => expect(footWords(aPlan(facts))).toBe(words));

test("why it cannot be applied yet", () => {
  const facts = { plan: aPlan(), isPlanning: false, isComplete: true, isNamed: true, workspace: "Marlow" };
  expect(applyReason(facts)).toBeUndefined();
  expect(applyReason({ ...facts, plan: undefined })).toMatch(/Choose first/);
  expect(applyReason({ ...facts, isComplete: false })).toMatch(/not filled in/);
  expect(applyReason({ ...facts, isPlanning: true })).toMatch(/being made/);
  expect(applyReason({ ...facts, isNamed: false })).toBe("Type Marlow first.");
  expect(applyReason({ ...facts, plan: aPlan({ changing: [] }) })).toMatch(/None of these/);
  expect(planSpoken(aPlan({ changing: rows(1) }))).toBe("1 number will change, 3 skipped");
});

test("a Vapi number is given up, an imported one stays with its carrier", () => {
  const group = { sip: false, count: 2 };
  const words = releaseSentences(
    [
      { ...group, provider: "vapi", label: "Vapi" },
      { ...group, provider: "vapi", label: "Vapi", sip: true, count: 1 },
      { ...group, provider: "telnyx", label: "Telnyx" },
      { ...group, provider: "byo-phone-number", label: "SIP trunk", count: 1 },
      { ...group, provider: "plivo", label: "plivo" },
    ],
    "Marlow",
  );
  expect(words).toEqual([
    expect.stringMatching(/^They leave Marlow, with their routing/),
    expect.stringMatching(/^2 Vapi numbers are given up for good\. The same numbers cannot be asked for again/),
    "1 SIP address of Vapi is given up for good.",
    expect.stringMatching(/^2 Telnyx numbers stay in your Telnyx account\. Where their webhooks point/),
    expect.stringMatching(/^1 SIP trunk number stays with the carrier of your SIP trunk/),
    expect.stringMatching(/^Switchboard does not know plivo/),
  ]);
});
