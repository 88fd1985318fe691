/**
 * One run in a process and on a database of its own, from its start to its end, at the pace of the product; a person reads
 * meanwhile. Prints what it took as JSON. The arguments stand in its first argument, as JSON too.
 */
import { randomUUID } from "node:crypto";
import { closeDatabase } from "../../db/client";
import { systemClock } from "../../domain/clock";
import { createPace } from "../../pace/pace";
import { pacedFetch, prepaidFetch } from "../../pace/paced-fetch";
import { planChange } from "../../runs/plan";
import { startImportRun } from "../../runs/start";
import { startChangeRun } from "../../runs/start-change";
import { readRun } from "../../runs/store";
import { aPlace, twilioRows, twilioSecrets } from "../../runs/testing/rows";
import { startWorker } from "../../runs/worker";
import { createVapiClient } from "../../vapi/client";
import { createTrace, type RunFigures } from "./trace";

type Asked = { kind: "import" | "change"; url: string; key: string; rows: number };

const timeoutMs = 10_000;
const settleMs = 60_000;
const clickEveryMs = 1_000;

async function main({ kind, url, key, rows }: Asked): Promise<RunFigures> {
  const place = await aPlace();
  const pace = createPace();
  const trace = createTrace(fetch);
  const clientWith = (send: typeof fetch) => createVapiClient({ baseUrl: url, key, fetch: send, timeoutMs });
  const person = clientWith(pacedFetch(pace, trace.fetch, "person"));
  const start = async () => {
    if (kind === "change") return startRename({ ...place, vapi: clientWith(fetch) });
    const given = { title: "numbers.csv", fingerprint: "-", rows: twilioRows(rows), secrets: twilioSecrets };
    return startImportRun(place, { key: randomUUID(), ...given });
  };
  const { id } = await start();
  trace.begin();
  const worker = startWorker({
    clock: systemClock,
    owner: randomUUID(),
    alone: true,
    leaseMs: settleMs,
    settleMs,
    connect: async () => ({
      pace,
      vapi: clientWith(pacedFetch(pace, trace.fetch, "run")),
      lane: () => clientWith(prepaidFetch(pace, trace.fetch)),
    }),
    sending: new Set(),
    stopping: false,
  });
  while ((await readRun(id))?.endedAt === null) {
    await trace.click(() => person.phoneNumbers.list({ limit: 1 }));
    await systemClock.wait(clickEveryMs);
  }
  const figures = trace.end();
  await worker.stop();
  await closeDatabase();
  return figures;
}

/** Every number of the workspace gets another name. */
async function startRename(ctx: Parameters<typeof startChangeRun>[0]): Promise<{ id: string }> {
  const change = { kind: "name", pattern: "Bench {n}" } as const;
  const selection = { query: "" };
  const { fingerprint } = await planChange(ctx, selection, change, { perSecond: pageful });
  const started = await startChangeRun(ctx, { key: randomUUID(), selection, change, fingerprint });
  if ("moved" in started) throw new Error("the plan moved");
  return started;
}

const pageful = 20;

main(JSON.parse(process.argv[2] ?? "{}") as Asked).then(
  (figures) => process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0)),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
