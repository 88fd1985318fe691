import { expect, it, test } from "vitest";
import { dayKey, dayWords, untilWords, whenWords } from "./times";

const now = "2026-08-19T14:00:00.000Z";
const reader = { zone: "UTC", now };

it.each([
  ["2026-08-19T09:05:00.000Z", "09:05", "Today"],
  ["2026-08-18T23:59:00.000Z", "Yesterday", "Yesterday"],
  ["2026-08-17T10:00:00.000Z", "17 Aug", "17 Aug"],
  ["2025-12-31T10:00:00.000Z", "31 Dec 2025", "31 Dec 2025"],
])("%s is %s in the list and stands under %s", (at, when, day) => {
  expect(whenWords(at, reader)).toBe(when);
  expect(dayWords(at, reader)).toBe(day);
});

it.each([
  ["2026-08-19T20:00:00.000Z", "20:00"],
  ["2026-08-20T13:58:00.000Z", "13:58 tomorrow"],
  ["2026-08-22T08:00:00.000Z", "08:00, 22 Aug"],
])("until %s reads %s", (at, words) => {
  expect(untilWords(at, reader)).toBe(words);
});

test("days begin where the reader is", () => {
  const late = "2026-08-19T02:00:00.000Z";
  expect(dayKey(late, "UTC")).toBe("2026-08-19");
  expect(dayKey(late, "America/New_York")).toBe("2026-08-18");
  expect(dayWords(late, { zone: "America/New_York", now })).toBe("Yesterday");
});
