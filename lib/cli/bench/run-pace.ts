import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { envNames } from "../../env";
import type { Stage } from "./stage";
import { percentile } from "./statistics";
import type { Row } from "./table";
import type { RunFigures } from "./trace";

type Asked = { kind: "import" | "change"; rows: number; perSecond: number };

const many = { rows: 1000, perSecond: 20 };
const few = { rows: 200, perSecond: 5 };
const retryAfterSeconds = 1;
/** A change reads the number and writes it. */
const requestsEach = { import: 1, change: 2 };

/** Runs against an upstream that takes so many requests a second and refuses the others. */
export async function measureRuns({ upstream }: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of ["import", "change"] as const) {
    const { seconds } = await figuresOf(upstream.url, { kind, ...many });
    const least = (many.rows * requestsEach[kind]) / many.perSecond;
    const what = `${kind} of 1,000 numbers at ${many.perSecond} requests a second allowed`;
    rows.push({ what, measured: seconds, unit: "s", budget: 1.1 * least });
  }
  const { seconds, taken, tooEarly, clicksMs } = await figuresOf(upstream.url, { kind: "import", ...few });
  const used = (100 * taken) / (seconds * few.perSecond);
  const at = `at ${few.perSecond} a second allowed`;
  return [
    ...rows,
    { what: `requests before Retry-After was over, ${at}`, measured: tooEarly, unit: "requests", budget: 0 },
    { what: `of the allowed rate left unused, ${at}`, measured: 100 - used, unit: "%", budget: 20 },
    { what: `a person's read meanwhile, p95, ${at}`, measured: percentile(clicksMs, 95), unit: "ms", budget: 1000 },
  ];
}

async function figuresOf(url: string, { kind, rows, perSecond }: Asked): Promise<RunFigures> {
  const key = `sandbox-n${kind === "change" ? rows : 0}-${randomUUID()}`;
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-bench-run-"));
  await setFault(url, { kind: "rate", perSecond, retryAfterSeconds, key });
  try {
    const script = path.join(process.cwd(), "lib/cli/bench/one-run.ts");
    const asked = JSON.stringify({ kind, url, key, rows });
    // the marker package throws everywhere but under this condition
    const args = ["--conditions=react-server", "--import", "tsx", script, asked];
    const env = { ...process.env, ...Object.fromEntries(envNames.map((name) => [name, ""])), DATA_DIR: dir };
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    return JSON.parse(stdout) as RunFigures;
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

async function setFault(url: string, rule: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${url}/__sandbox/faults`, { method: "POST", body: JSON.stringify(rule) });
  if (!answer.ok) throw new Error(`The sandbox refused a fault: ${answer.status}.`);
}
