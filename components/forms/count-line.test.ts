import { expect, test } from "vitest";
import { countLine } from "./count-line";

const listed = { loading: false, noun: "Telnyx credentials" };

test.each([
  [0, 0, 0, "0 Telnyx credentials"],
  [1, 1, 1, "1 Telnyx credential"],
  [1, 1, 3, "1 of 3 Telnyx credentials"],
  [2, 2, 2, "2 Telnyx credentials"],
  [50, 1204, 1204, "50 of 1,204 Telnyx credentials"],
])("%i shown, %i found, %i in all", (shown, found, total, line) => {
  expect(countLine({ ...listed, shown, found, total })).toBe(line);
});

test("nothing is counted while the first ones are looked for", () => {
  expect(countLine({ ...listed, loading: true, shown: 0, found: 0, total: 0 })).toBe(
    "Looking through Telnyx credentials",
  );
});
