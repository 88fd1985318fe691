import fs from "node:fs";

export type Counts = { passed: number; failed: number; skipped: number };

/** What vitest's and Playwright's JSON reporters have in common is nothing; a missing report counts nothing. */
export function readCounts(file: string | undefined): Counts {
  if (!file || !fs.existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, unknown>;
  return "stats" in report ? fromPlaywright(report.stats as PlaywrightStats) : fromVitest(report as VitestReport);
}

type PlaywrightStats = { expected: number; unexpected: number; flaky: number; skipped: number };

/** A test that needed a second try is not one that passed. */
const fromPlaywright = ({ expected, unexpected, flaky, skipped }: PlaywrightStats): Counts => ({
  passed: expected,
  failed: unexpected + flaky,
  skipped,
});

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number };

const fromVitest = (report: VitestReport): Counts => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});
