/** `npm run bench`: measures the product against the sandbox over loopback and prints a table. It asserts nothing. */
import os from "node:os";
import { measureJavaScript } from "./bench/javascript";
import { measureNavigation } from "./bench/navigation";
import { measurePageWeight } from "./bench/page-weight";
import { measureRuns } from "./bench/run-pace";
import { measureSearch } from "./bench/search";
import { onStage } from "./bench/stage";
import { measureStarts } from "./bench/starts";
import { measureSteps } from "./bench/steps";
import { type Row, tableOf } from "./bench/table";
import { measureAdded } from "./bench/upstream-calls";
import { findBrowser } from "./browser";
import { ensureBuild } from "./build";
import { runCommand } from "./command";

const measurements = [
  measureJavaScript,
  measureNavigation,
  measureSearch,
  measureSteps,
  measureAdded,
  measurePageWeight,
  measureRuns,
  measureStarts,
];

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

runCommand(async () => {
  const built = await ensureBuild();
  if (built !== 0) return built;
  console.log(`Measuring with ${findBrowser().name}; this takes a few minutes.`);
  const rows = await onStage(async (stage) => {
    const measured: Row[] = [];
    for (const measure of measurements) measured.push(...(await measure(stage)));
    return measured;
  });
  console.log(`\n${tableOf(rows)}`);
  const [load = 0] = os.loadavg();
  console.log(`\nLoad ${load.toFixed(1)} on ${os.cpus().length} cores; times count only while nothing else runs.`);
  return 0;
});
