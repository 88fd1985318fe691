import { expect, test } from "vitest";
import type { FormJson } from "@/lib/domain/json";
import { sentHooks } from "./sent-hooks";
import { knownHooks, lockedHooks } from "./testing";

const to = (destination: FormJson): FormJson => ({ on: "call.ending", do: { type: "transfer", destination } });

test("stored hooks are sent as they are", () => {
  const stored = [
    ...Object.values(knownHooks),
    ...Object.values(lockedHooks),
    to({ type: "number", number: "312 555" }),
  ];
  expect(sentHooks(stored, stored)).toEqual(stored);
});

test.each([
  ["(312) 555-0148", "+13125550148"],
  ["0044 20 7946 0123", "+442079460123"],
  ["+13125550148", "+13125550148"],
  [" +1 312 555 0148 ", "+13125550148"],
  ["not a number", "not a number"],
])("a number typed as %s goes as %s", (typed, sent) => {
  expect(sentHooks([to({ type: "number", number: typed })], [])).toEqual([to({ type: "number", number: sent })]);
});

test("a number that is not checked, and a SIP address, go as typed", () => {
  const open = to({ type: "number", number: "4155550123", numberE164CheckEnabled: false });
  expect(sentHooks([open], [])).toEqual([open]);
  expect(sentHooks([to({ type: "sip", sipUri: " sip:a@b.example " })], [])).toEqual([
    to({ type: "sip", sipUri: "sip:a@b.example" }),
  ]);
});

test("the same number in another format is no change of a ringing hook's other actions", () => {
  const hook = (number: string): FormJson => ({
    on: "call.ringing",
    do: [
      { type: "transfer", destination: { type: "number", number } },
      { type: "say", exact: "Never heard." },
    ],
  });
  expect(sentHooks([hook("312 555 0148")], [hook("+13125550148")])).toEqual([hook("+13125550148")]);
});
