import { expect, test } from "vitest";
import { readHook } from "./known-hook";
import { knownHooks, lockedHooks } from "./testing";

test.each(Object.entries(lockedHooks))("%s is not opened", (_what, hook) => {
  expect(readHook(hook)).toBeUndefined();
});

test.each(Object.keys(knownHooks))("%s is opened", (what) => {
  expect(readHook(knownHooks[what] ?? {})).toBeDefined();
});

test("what is shown of a hook", () => {
  expect(readHook(knownHooks["a ringing say for prefixes"] ?? {})).toEqual({
    on: "call.ringing",
    action: "say",
    say: "Calls from the US only.",
    target: undefined,
    hasDestination: false,
    verbatim: false,
    filter: ["44", "1900"],
    idle: [],
  });
  expect(readHook(knownHooks["a ringing transfer with a second action"] ?? {})).toMatchObject({
    action: "transfer",
    target: "+13125550148",
    idle: [{ type: "say", exact: "Never heard." }],
  });
  expect(readHook(knownHooks["an ending transfer to SIP"] ?? {})).toMatchObject({
    target: "sip:desk@pbx.example",
    filter: ["assistant-request-failed"],
  });
  expect(readHook(knownHooks["an ending that does nothing"] ?? {})).toMatchObject({ action: "nothing" });
  expect(readHook(knownHooks["a number that is not checked"] ?? {})).toMatchObject({ verbatim: true });
});
