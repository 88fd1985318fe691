import { expect, it } from "vitest";
import { agoWords } from "./ago";
import { ageWords, dateWords } from "./time-words";

const now = "2026-09-19T12:00:00.000Z";
const before = (seconds: number) => new Date(Date.parse(now) - seconds * 1000).toISOString();

it.each([
  ["2026-08-19T23:30:00.000Z", "19 Aug 2026"],
  ["2026-09-01T00:00:00.000Z", "1 Sep 2026"],
  [null, "–"],
  ["yesterday", "–"],
])("writes the date %s as %s", (iso, words) => {
  expect(dateWords(iso)).toBe(words);
});

it.each([
  [-30, "just now"],
  [59, "just now"],
  [120, "2 min"],
  [3 * 3600, "3 h"],
  [6 * 86400 + 5, "6 d"],
])("writes an age of %s seconds as %s", (seconds, words) => {
  expect(ageWords(before(seconds), now)).toBe(words);
});

it("says nothing where there is no age", () => {
  expect(ageWords(null, now)).toBeUndefined();
  expect(ageWords("x", now)).toBeUndefined();
});

it("says how long ago", () => {
  expect(agoWords(before(6 * 86400 + 5), now)).toBe("6 d ago");
  expect(agoWords(before(3), now)).toBe("just now");
});
