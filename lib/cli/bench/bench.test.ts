import { expect, test } from "vitest";
import { median, percentile } from "./statistics";
import { tableOf } from "./table";

test.each([
  [[3], 50, 3],
  [[5, 1, 3], 50, 3],
  [[7, 6, 5, 4, 3, 2, 1], 50, 4],
  [Array.from({ length: 100 }, (_, index) => index + 1), 95, 95],
])("of %j the %d th percentile is %d", (values, percent, found) => {
  expect(percentile(values, percent)).toBe(found);
});

test("the median takes no notice of one slow run", () => {
  expect(median([10, 11, 900, 10, 12, 11, 10])).toBe(11);
});

test("the table says what is within its budget", () => {
  const table = tableOf([
    { what: "JavaScript", measured: 169.96, unit: "KB", budget: 170 },
    { what: "search", measured: 64.24, unit: "ms", budget: 60 },
    { what: "afterwards", measured: 1204, unit: "nodes" },
  ]);
  expect(table.split("\n").map((line) => line.split("|").map((cell) => cell.trim()))).toEqual([
    ["", "what", "measured", "budget", "within", ""],
    expect.anything(),
    ["", "JavaScript", "170 KB", "≤ 170 KB", "yes", ""],
    ["", "search", "64.2 ms", "≤ 60 ms", "no", ""],
    ["", "afterwards", "1,204", "–", "–", ""],
  ]);
});
