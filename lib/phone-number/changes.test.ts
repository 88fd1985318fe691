import { expect, test } from "vitest";
import { aNumber } from "@/lib/domain/testing";
import { changedLabels, changesOf, formValuesOf, hasMoved, seenOf } from "./changes";
import type { NumberFormValues } from "./schema";

const assistant = "11111111-1111-4111-8111-111111111111";
const squad = "22222222-2222-4222-8222-222222222222";
const us = { smsWorks: true };

const changed = (phone: ReturnType<typeof aNumber>, values: Partial<NumberFormValues>, facts = us) =>
  changesOf(phone, { ...formValuesOf(phone, facts), ...values }, facts);

test.each([
  ["a fresh form", aNumber(), {}, {}],
  ["a name", aNumber(), { name: " Sales " }, { name: "Sales" }],
  ["a name that differs in spaces only", aNumber({ name: "Claims" }), { name: " Claims " }, {}],
  ["an emptied name", aNumber(), { name: "  " }, { name: null }],
  ["an assistant", aNumber(), { assistantId: assistant }, { assistantId: assistant, squadId: null }],
  [
    "a squad instead of an assistant",
    aNumber({ assistantId: assistant }),
    { answeredBy: "squad", squadId: squad },
    { assistantId: null, squadId: squad },
  ],
  ["nobody", aNumber({ assistantId: assistant }), { assistantId: "" }, { assistantId: null, squadId: null }],
  [
    "the server URL instead of an assistant",
    aNumber({ assistantId: assistant, serverUrl: "https://example.com" }),
    { answeredBy: "server" },
    { assistantId: null, squadId: null },
  ],
  ["the server URL where nobody answers", aNumber(), { answeredBy: "server" }, {}],
  ["a look at the squads", aNumber(), { answeredBy: "squad" }, {}],
  [
    "taking a retired workflow off",
    aNumber({ workflowId: squad }),
    { answeredBy: "server" },
    { assistantId: null, squadId: null },
  ],
  ["SMS off", aNumber(), { smsEnabled: false }, { smsEnabled: false }],
  ["SMS where the upstream does not say", aNumber({ smsEnabled: null }), { smsEnabled: false }, { smsEnabled: false }],
  ["SMS of another provider", aNumber({ provider: "telnyx", smsEnabled: null }), { smsEnabled: false }, {}],
] as const)("%s", (_what, phone, values, expected) => {
  expect(changed(phone, values)).toEqual(expected);
});

test("the form starts from what is stored", () => {
  expect(formValuesOf(aNumber({ name: null, assistantId: assistant, squadId: squad }), us)).toEqual({
    name: "",
    answeredBy: "assistant",
    assistantId: assistant,
    squadId: "",
    smsEnabled: true,
  });
  expect(formValuesOf(aNumber({ squadId: squad }), us).answeredBy).toBe("squad");
  expect(formValuesOf(aNumber({ serverUrl: "https://example.com" }), us).answeredBy).toBe("server");
  expect(formValuesOf(aNumber(), { ...us, chosen: "server" }).answeredBy).toBe("server");
});

test("outside the US the switch shows what is stored, not the upstream's default", () => {
  const abroad = { smsWorks: false };
  expect(formValuesOf(aNumber({ smsEnabled: null }), abroad).smsEnabled).toBe(false);
  expect(changed(aNumber({ smsEnabled: true }), { smsEnabled: false }, abroad)).toEqual({ smsEnabled: false });
});

test("a change by somebody else is seen by the clock or by a field", () => {
  const seen = seenOf(aNumber());
  expect(hasMoved(aNumber(), seen)).toBe(false);
  expect(hasMoved(aNumber({ updatedAt: "2026-01-02T03:04:06.000Z" }), seen)).toBe(true);
  expect(hasMoved(aNumber({ name: "Sales" }), seen)).toBe(true);
  expect(hasMoved(aNumber({ hooksCount: 3 }), seen)).toBe(false);
});

test("the bar names what is unsaved", () => {
  expect(changedLabels({})).toEqual([]);
  expect(changedLabels({ name: null, assistantId: null, squadId: null, smsEnabled: true })).toEqual([
    "Name",
    "Answered by",
    "SMS",
  ]);
});
