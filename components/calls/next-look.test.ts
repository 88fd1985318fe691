import { expect, it } from "vitest";
import { nextLookMs } from "./next-look";

const now = "2026-11-21T12:00:00.000Z";
const call = (minutes: number, ended = false) => ({
  ended,
  createdAt: new Date(Date.parse(now) - minutes * 60_000).toISOString(),
});

it("asks only while a call is under way", () => {
  expect(nextLookMs([], now)).toBe(false);
  expect(nextLookMs([call(1, true), { ended: false, createdAt: null }], now)).toBe(false);
});

it("asks ever more seldom, by the youngest call, and not for ever", () => {
  expect(nextLookMs([call(0)], now)).toBe(2_000);
  expect(nextLookMs([call(1), call(4)], now)).toBe(6_000);
  expect(nextLookMs([call(30)], now)).toBe(30_000);
  expect(nextLookMs([call(180)], now)).toBe(false);
});
