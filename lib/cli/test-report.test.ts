import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { addCounts, readCounts } from "./test-report";

const dir = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-report-"));
afterAll(() => fs.rmSync(dir, { recursive: true, force: true }));

function written(report: unknown): string {
  const file = path.join(dir, `${Math.random()}.json`);
  fs.writeFileSync(file, JSON.stringify(report));
  return file;
}

const vitest = { numPassedTests: 10, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
const playwright = { suites: [], stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } };

test.each([
  ["vitest", written(vitest), { passed: 10, failed: 1, skipped: 3 }],
  ["Playwright, where flaky is failed", written(playwright), { passed: 5, failed: 2, skipped: 2 }],
  ["a step that wrote none", path.join(dir, "missing.json"), { passed: 0, failed: 0, skipped: 0 }],
])("the report of %s", (_, file, counts) => {
  expect(readCounts(file)).toEqual(counts);
});

test("counts add up", () => {
  expect(addCounts(readCounts(written(vitest)), readCounts(written(playwright)))).toEqual({
    passed: 15,
    failed: 3,
    skipped: 5,
  });
});
