import { expect, test } from "vitest";
import type { FormJson } from "@/lib/domain/json";
import { hookFaults } from "./check-hooks";
import { knownHooks, lockedHooks } from "./testing";

const ringing = (more: FormJson): FormJson => ({ on: "call.ringing", do: [{ type: "say", exact: "Hello." }], ...more });
const starting = (startsWith: string[]) => ringing({ filters: [{ type: "startsWith", key: "number", startsWith }] });
const to = (destination: FormJson): FormJson => ({ on: "call.ending", do: { type: "transfer", destination } });
const faults = (hook: FormJson) => hookFaults([hook]).map(({ path, message }) => [path.join("."), message]);

test("what is stored is never refused", () => {
  expect(hookFaults([...Object.values(knownHooks), ...Object.values(lockedHooks)])).toEqual([]);
});

test.each<[string, FormJson, string, string]>([
  ["nothing typed", ringing({ do: [{ type: "say" }] }), "0.do.0.exact", "Type what the caller hears."],
  ["nothing typed, ending", { on: "call.ending", do: { type: "say" } }, "0.do.exact", "Type what the caller hears."],
  [
    "4,001 characters",
    { on: "call.ending", do: { type: "say", exact: "a".repeat(4001) } },
    "0.do.exact",
    "Use at most 4,000 characters: there are 4,001.",
  ],
  [
    "21 prefixes",
    starting(Array.from({ length: 21 }, (_, index) => `${index}`)),
    "0.filters.0.startsWith",
    "Use at most 20 prefixes: there are 21.",
  ],
  [
    "a long prefix",
    starting(["1".repeat(21)]),
    "0.filters.0.startsWith",
    `A prefix has at most 20 characters: shorten ${"1".repeat(21)}.`,
  ],
  ["no target", to({ type: "number" }), "0.do.destination.number", "Type a phone number or a SIP URI."],
  [
    "words",
    to({ type: "number", number: "the desk" }),
    "0.do.destination.number",
    "That is neither a phone number nor a SIP URI. Examples: +1 415 555 0123, sip:desk@pbx.example.",
  ],
  [
    "a short number",
    to({ type: "number", number: "+1 415 555" }),
    "0.do.destination.number",
    "+1415555 has too few or too many digits for its country.",
  ],
  [
    "signs in a number that is not checked",
    to({ type: "number", number: "12-34", numberE164CheckEnabled: false }),
    "0.do.destination.number",
    "Use 3 to 40 letters and digits, with or without a plus in front.",
  ],
  [
    "an address with a blank",
    to({ type: "sip", sipUri: "sip:the desk@pbx.example" }),
    "0.do.destination.sipUri",
    "Write the address as sip:name@host, without spaces.",
  ],
])("%s", (_what, hook, path, message) => {
  expect(faults(hook)).toEqual([[path, message]]);
});

test("4,000 emoji are 4,000 characters, and 20 prefixes of 20 are allowed", () => {
  expect(faults(ringing({ do: [{ type: "say", exact: "🙂".repeat(4000) }] }))).toEqual([]);
  expect(faults(starting(Array.from({ length: 20 }, (_, index) => `${index}`.padEnd(20, "0"))))).toEqual([]);
});

test("each hook's faults carry its place", () => {
  expect(hookFaults([ringing({}), to({ type: "number" })]).map(({ path }) => path[0])).toEqual([1]);
});
