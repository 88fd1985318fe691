import { setTimeout as sleep } from "node:timers/promises";
import { navigationMs } from "./navigation";
import { residentMb } from "./processes";
import type { Stage } from "./stage";
import { median, repeat, runs } from "./statistics";
import type { Row } from "./table";

const settleMs = 3_000;

/** The server ends and starts again; its first visitor of 10,000 numbers finds nothing in its memory. */
export async function measureStarts(stage: Stage): Promise<Row[]> {
  const { visitor, workspaces } = stage;
  const starts = await repeat(runs, async () => {
    const { startMs, pid } = await stage.restart();
    await sleep(settleMs);
    const [command = 0, ...server] = residentMb(pid);
    // another workspace first: what is measured is the numbers' way, not the loading of the route's code
    await navigationMs(visitor, workspaces.small.slug);
    const coldMs = await navigationMs(visitor, workspaces.large.slug);
    return { startMs, command, server: sum(server), coldMs };
  });
  const of = (key: keyof (typeof starts)[number]) => median(starts.map((start) => start[key]));
  return [
    {
      what: "navigation to first row, 10,000 numbers, none in memory",
      measured: of("coldMs"),
      unit: "ms",
      budget: 300,
    },
    { what: "server: cold start to first answer", measured: of("startMs"), unit: "ms", budget: 2000 },
    { what: "server: idle memory", measured: of("server"), unit: "MB", budget: 300 },
    { what: "the command that watches it: idle memory", measured: of("command"), unit: "MB" },
  ];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
