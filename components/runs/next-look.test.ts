import { expect, test } from "vitest";
import { newsOf, nextLookMs } from "./next-look";

const running = { state: "running" as const, endedAt: null, pause: null };
const counts = { pending: 1, sending: 0, done: 0, skipped: 0, failed: 0, unknown: 0, cancelled: 0 };

test("looks soon while something moves, and ever more seldom while nothing does", () => {
  const waits = Array.from({ length: 12 }, (_, quiet) => nextLookMs({ run: running, quiet, failed: false }));
  expect(waits[0]).toBe(1_500);
  expect(waits).toEqual([...waits].sort((one, other) => Number(one) - Number(other)));
  expect(waits.at(-1)).toBe(10_000);
});

test("stops at the end, and waits longer for a person than for the upstream", () => {
  const ended = { ...running, endedAt: "2026-08-20T14:03:00Z" };
  expect(nextLookMs({ run: ended, quiet: 0, failed: true })).toBe(false);
  const paused = (reason: "person" | "upstream-down") => ({
    ...running,
    state: "paused" as const,
    pause: { reason, resumeAt: null },
  });
  expect(nextLookMs({ run: paused("person"), quiet: 0, failed: false })).toBe(10_000);
  expect(nextLookMs({ run: paused("upstream-down"), quiet: 0, failed: false })).toBe(1_500);
});

test("a look that failed is not repeated at once", () => {
  expect(nextLookMs({ run: running, quiet: 0, failed: true })).toBe(8_000);
});

test("only what people see counts as news", () => {
  const look = { ...running, counts };
  expect(newsOf({ ...look })).toBe(newsOf({ ...look, counts: { ...counts } }));
  expect(newsOf(look)).not.toBe(newsOf({ ...look, counts: { ...counts, done: 1, pending: 0 } }));
  expect(newsOf(look)).not.toBe(newsOf({ ...look, state: "paused" }));
});
