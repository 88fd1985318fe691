import { expect, test } from "vitest";
import { hiddenValue } from "@/lib/domain/phone-number-detail";
import { changedLines } from "./changed-lines";
import { furtherNames } from "./further";
import { holdsHidden, losesHidden } from "./hidden-in";
import { endedReasons, hookName, hookSentence, reasonWords } from "./hook-words";
import { moved, replaced, withoutItem } from "./order";
import { prefixDoubt, prefixesIn } from "./prefixes";
import { knownHooks, lockedHooks } from "./testing";

test.each([
  ["44", ["44"]],
  ["+44, 1900", ["44", "1900"]],
  ["+1 (415) 555-01", ["141555501"]],
  [" , ;\n", []],
  ["abc", ["abc"]],
])("%j is read as prefixes %j", (typed, prefixes) => {
  expect(prefixesIn(typed)).toEqual(prefixes);
});

test("a stored prefix that never matches is doubted", () => {
  expect(prefixDoubt(["44", "1900"])).toBeUndefined();
  expect(prefixDoubt(["44", "+49"])).toBe("+49 matches no caller: Vapi compares without the plus.");
  expect(prefixDoubt(["abc"])).toBe("abc is no number, so it matches no phone number.");
});

test("the order", () => {
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(replaced(["a", "b"], 1, "c")).toEqual(["a", "c"]);
  expect(withoutItem(["a", "b"], 0)).toEqual(["b"]);
});

test.each([
  ["nothing", "a\nb", "a\nb", []],
  ["a line within", "a\nB\nc", "a\nb\nc", [1]],
  ["a line more", "a\nx\nb", "a\nb", [1]],
  ["a line less", "a\nc", "a\nb\nc", []],
  ["a comma at the end only", "a,\nb", "a\nb", []],
  ["one block moved before another", "c\nd\na\nb", "a\nb\nc\nd", [0, 1]],
  ["everything", "x\ny", "a\nb", [0, 1]],
])("changed lines: %s", (_what, now, before, lines) => {
  expect([...changedLines(now.split("\n"), before.split("\n"))]).toEqual(lines);
});

test("texts too long to compare line by line are tinted between their equal ends", () => {
  const long = (word: string) => ["[", ...Array.from({ length: 700 }, (_, index) => `${word}${index}`), "]"];
  expect(changedLines(long("a"), long("b")).size).toBe(700);
});

test("names beside the fields", () => {
  expect(furtherNames(knownHooks["a ringing say"] ?? {})).toEqual([]);
  expect(furtherNames(knownHooks["names that nobody knows"] ?? {})).toEqual(["name", "voice"]);
  expect(furtherNames(knownHooks["an ending transfer to SIP"] ?? {})).toEqual(["sipHeaders", "message"]);
});

test("a hidden value is lost as soon as its hook differs", () => {
  const hook = {
    on: "call.ending",
    do: { type: "transfer", destination: { sipHeaders: { Authorization: hiddenValue } } },
  };
  expect(holdsHidden(hook)).toBe(true);
  expect(holdsHidden(knownHooks)).toBe(false);
  expect(losesHidden(hook, [hook])).toBe(false);
  expect(losesHidden({ ...hook, on: "call.ringing" }, [hook])).toBe(true);
});

test("words", () => {
  expect(endedReasons).toHaveLength(6);
  expect(reasonWords("assistant-request-returned-no-assistant")).toBe("Server named no assistant");
  expect(reasonWords("constructor")).toBe("constructor");
  expect(hookName(knownHooks["a ringing say"] ?? {}, 0)).toBe("Hook 1, while it rings");
  expect(hookName(lockedHooks["an unknown event"] ?? {}, 2)).toBe("Hook 3, not known to Switchboard");
  expect(hookSentence(knownHooks["a ringing say for prefixes"] ?? {})).toBe(
    "While it rings and the caller starts with 44 or 1900: say “Calls from the US only.”",
  );
  expect(hookSentence(lockedHooks["an unknown event"] ?? {})).toBe("call.transferred, not known to Switchboard");
});
