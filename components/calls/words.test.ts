import { expect, it } from "vitest";
import { costWords, coverageWords, durationWords } from "./words";

it.each([
  [0, "0:00"],
  [7, "0:07"],
  [222, "3:42"],
  [3723, "1:02:03"],
])("%d seconds are %s", (seconds, words) => expect(durationWords(seconds)).toBe(words));

it.each([
  [0, "$0.00"],
  [0.0012, "<$0.01"],
  [0.0643, "$0.06"],
  [12.5, "$12.50"],
])("%d dollars are %s", (dollars, words) => expect(costWords(dollars)).toBe(words));

const since = "2026-10-24T09:12:00.000Z";

it.each([
  [{ shown: 100, fetched: 100, since, more: true }, "100 calls since 24 Oct 2026"],
  [{ shown: 1, fetched: 1, since, more: false }, "1 call since 24 Oct 2026, no older ones"],
  [{ shown: 12, fetched: 1300, since, more: true }, "12 of the 1,300 calls since 24 Oct 2026"],
  [{ shown: 0, fetched: 0, since: null, more: false }, "0 calls, no older ones"],
])("what %j covers is said", (coverage, words) => expect(coverageWords(coverage)).toBe(words));
