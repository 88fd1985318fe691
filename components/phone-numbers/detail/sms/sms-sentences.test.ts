import { expect, it, test } from "vitest";
import { afterwards, usOnlyReason } from "./sms-sentences";

it.each([
  [true, true, /holds this number’s messaging webhook/],
  [true, false, /stops answering texts/],
  [false, true, /Saving overwrites/],
  [false, false, /Turning it on overwrites/],
])("from %s to %s", (was, becomes, words) => {
  expect(afterwards({ was, becomes })).toMatch(words);
});

test("a number from abroad is told where it is from", () => {
  expect(usOnlyReason("GB")).toBe("Vapi texts with US numbers only; this one is from United Kingdom.");
  expect(usOnlyReason(null)).toBe("Vapi texts with US numbers only.");
});
