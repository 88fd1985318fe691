import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findBrowser } from "./browser";
import { ensureBuild } from "./build";
import { runCommand } from "./command";
import { bin, runChild } from "./run-child";
import { addCounts, readCounts, type Counts } from "./test-report";

type Step = { name: string; run: () => Promise<number>; report?: string; needs?: string };

const reports = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-reports-"));
const unitReport = path.join(reports, "unit.json");
const e2eReport = path.join(reports, "e2e.json");

const steps: Step[] = [
  { name: "types", run: () => runChild(bin.tsc, ["--noEmit"]) },
  { name: "lint", run: () => runChild(bin.eslint, ["--max-warnings", "0", "."]) },
  { name: "format", run: () => runChild(bin.prettier, ["--check", ".", "--log-level", "warn"]) },
  {
    name: "unit and contract",
    report: unitReport,
    run: () =>
      runChild(bin.vitest, ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`], {
        nodeEnv: "test",
      }),
  },
  { name: "production build", run: ensureBuild },
  { name: "end to end", run: endToEnd, report: e2eReport, needs: "production build" },
];

async function endToEnd(): Promise<number> {
  console.log(`Browser: ${findBrowser().name}`);
  return runChild(bin.playwright, ["test", "--config", "e2e/playwright.config.ts"], {
    env: { E2E_REPORT: e2eReport },
    nodeEnv: "test",
  });
}

/** Every step runs even when an earlier one failed, so that one run tells everything. */
async function main(): Promise<number> {
  const broken: Step[] = [];
  for (const step of steps) {
    console.log(`\n=== ${step.name}`);
    const missing = broken.find(({ name }) => name === step.needs);
    if (missing) console.log(`not run, it needs the ${missing.name}`);
    const code = missing ? 1 : await step.run().catch((error: unknown) => (console.error(error), 1));
    if (code === 130 || code === 143) return code; // somebody stopped it
    if (code !== 0) broken.push(step);
    console.log(`=== ${step.name}: ${code === 0 ? "ok" : "failed"}`);
  }
  const { passed, failed, skipped } = steps.map((step) => countsOf(step, broken.includes(step))).reduce(addCounts);
  fs.rmSync(reports, { recursive: true, force: true });
  if (broken.length > 0) console.log(`\nFailed: ${broken.map(({ name }) => name).join(", ")}`);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 ? 1 : 0;
}

/** A step that failed without a failing test (a type, a crash) counts as one, so that the sum never looks clean. */
function countsOf({ report }: Step, isBroken: boolean): Counts {
  const counts = readCounts(report);
  return isBroken && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

runCommand(main);
