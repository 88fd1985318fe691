import { expect, it, test } from "vitest";
import { nextLookMs } from "./polling";

const now = "2026-08-19T14:00:00.000Z";

it.each([
  ["2026-08-19T13:59:30.000Z", 3_000],
  ["2026-08-19T13:50:00.000Z", 8_000],
  ["2026-08-19T08:00:00.000Z", 20_000],
  ["2026-08-10T08:00:00.000Z", 60_000],
  [null, 60_000],
])("what was said last at %s is looked at again after %s ms", (lastAt, every) => {
  expect(nextLookMs({ lastAt, now })).toBe(every);
});

test("a failure slows it down, as long as the upstream asks for, or stops it", () => {
  const read = { lastAt: now, now };
  expect(nextLookMs(read, { code: "upstream-down", message: "Down." })).toBe(60_000);
  expect(nextLookMs(read, { code: "rate-limited", message: "Slow.", retryAfterSeconds: 2 })).toBe(2_250);
  expect(nextLookMs(read, { code: "not-signed-in", message: "Out." })).toBe(false);
});
