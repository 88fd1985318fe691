import { describe, expect, test } from "vitest";
import { jsonFault } from "./json-fault";
import { jsonText } from "./json-text";
import { readHooksJson } from "./read-hooks-json";
import { knownHooks, lockedHooks } from "./testing";

const all = [...Object.values(knownHooks), ...Object.values(lockedHooks)];
const odd = {
  on: "x",
  text: 'quote " slash \\ line \n tab \t ünï 🙂',
  empty: [],
  none: {},
  deep: [[[]], [[1, [2]]]],
  no: -1.5e3,
};

describe("text and back", () => {
  test.each([...Object.entries({ ...knownHooks, ...lockedHooks }), ["odd values", odd] as const])(
    "%s",
    (_what, hook) => {
      expect(readHooksJson(jsonText([hook]))).toEqual({ hooks: [hook] });
      expect(JSON.parse(jsonText(hook))).toEqual(hook);
    },
  );

  test("all of them, and none", () => {
    expect(readHooksJson(jsonText(all))).toEqual({ hooks: all });
    expect(readHooksJson(jsonText([]))).toEqual({ hooks: [] });
  });
});

test("short lists stand on one line, a list of one object opens no line of its own", () => {
  expect(jsonText([knownHooks["a ringing say for prefixes"]])).toBe(`[
  {
    "on": "call.ringing",
    "filters": [{
      "type": "startsWith",
      "key": "number",
      "startsWith": ["44", "1900"]
    }],
    "do": [{
      "type": "say",
      "exact": "Calls from the US only."
    }]
  }
]`);
});

test.each([
  ["", 1, "The text ends before it is complete."],
  ['[\n  {"on": }\n]', 2, "A value is missing before }."],
  ['[\n{"on": "a"\n"do": 1}]', 3, 'A comma is missing before "do".'],
  ['[\n{"on": "a",\n}]', 2, "The comma before } is one too many."],
  ["[1,\n2", 2, "The text ends before ] closes what was opened."],
  ["[{on: 1}]", 1, "A name in double quotes is missing."],
  ['[{"on" 1}]', 1, "A colon is missing after the name."],
  ["[\nringing]", 2, "ringing needs double quotes around it."],
  ['["open\n]', 1, "A text is not closed with a double quote."],
  ['["\\q"]', 1, "A backslash is followed by something it cannot stand before."],
  ['["\t"]', 1, "A tab or another invisible character stands inside a text."],
  ["[]\n\n[]", 3, "Something stands after the end of the list."],
])("the fault in %j", (text, line, sentence) => {
  expect(jsonFault(text)).toEqual({ line, sentence });
  expect(() => JSON.parse(text)).toThrow();
});

/** Every text cut off or with one letter gone: we and the platform agree on whether it still is JSON. */
test("the platform finds the same texts wrong", () => {
  const text = jsonText([odd]);
  const variants = Array.from(text, (_, at) => [text.slice(0, at), text.slice(0, at) + text.slice(at + 1)]).flat();
  for (const variant of variants) expect(jsonFault(variant) === undefined, variant).toBe(parses(variant));
});

test.each([
  ["{}", "Hooks are a list: begin with [ and end with ]."],
  ["[{}, 1]", "Hook 2 is not an object: begin it with { and end it with }."],
  ['[{"on":"call.ending","do":null}]', "Hook 1: do is null, which Vapi refuses. Leave it out instead."],
  ['[{}, {"do":[{"a":{"b":null}}]}]', "Hook 2: do.0.a.b is null, which Vapi refuses. Leave it out instead."],
  [`[${Array.from({ length: 101 }, () => "{}").join()}]`, "Switchboard takes at most 100 hooks of one number."],
])("%s is refused", (text, sentence) => {
  expect(readHooksJson(text)).toEqual({ sentence });
});

test("a text that is no JSON is refused with its line", () => {
  expect(readHooksJson("[\n  {,}\n]")).toEqual({ line: 2, sentence: "Line 2: a name in double quotes is missing." });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
