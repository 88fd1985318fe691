import { expect, test } from "vitest";
import { pollDelay } from "./polling";

test("an activating number is asked for ever more seldom, and not for ever", () => {
  const delays = Array.from({ length: 21 }, (_, tries) => pollDelay(tries));
  expect(delays.slice(0, 4)).toEqual([4_000, 6_000, 9_000, 13_500]);
  expect(delays.at(19)).toBe(60_000);
  expect(delays.at(20)).toBe(false);
});
