import { describe, expect, it } from "vitest";
import { ageWords, agoWords, count, countWords, dateWords } from "./words";

const now = "2026-09-19T12:00:00.000Z";
const before = (seconds: number) => new Date(Date.parse(now) - seconds * 1000).toISOString();

describe("words of the list", () => {
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

  it("tells how long ago rows were read", () => {
    expect(agoWords(before(1), now)).toBe("1 second ago");
    expect(agoWords(before(360), now)).toBe("6 minutes ago");
    expect(agoWords(before(7200), now)).toBe("2 hours ago");
  });

  it("counts", () => {
    expect(count(1, "number")).toBe("1 number");
    expect(count(1204, "number")).toBe("1,204 numbers");
    expect(countWords({ total: 54, allTotal: 64 })).toBe("54 of 64");
    expect(countWords({ total: 10_000, allTotal: 10_000 })).toBe("10,000");
    expect(countWords({ total: 5, allTotal: null })).toBe("5");
  });
});
