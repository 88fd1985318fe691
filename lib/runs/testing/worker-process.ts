import { randomUUID } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import { closeDatabase, databaseHandle } from "@/lib/db/client";
import { systemClock } from "@/lib/domain/clock";
import { createPace } from "@/lib/pace/pace";
import { pacedFetch, prepaidFetch } from "@/lib/pace/paced-fetch";
import { createVapiClient } from "@/lib/vapi/client";
import { liveRuns } from "../store";
import { startWorker } from "../worker";
import { arrivesWithinMs, sentAtHeader } from "./storm";

const endOfTime = new Date(Date.UTC(2200, 0));

/** Says when it was sent, so that the other side can throw away what took too long. */
const stamped: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set(sentAtHeader, String(Date.now()));
  return fetch(input, { ...init, headers });
};

/** Impatient where the product waits a minute: only the proportions matter. Says `open`, and `over` when no run is left. */
async function main(): Promise<void> {
  await once(process.stdin, "data");
  const { kind } = await databaseHandle();
  const pace = createPace({ first: 100, least: 100, most: 400, trialAfterMs: 100 });
  const clientWith = (send: typeof fetch) =>
    createVapiClient({
      baseUrl: process.env.UPSTREAM_URL ?? "",
      key: process.env.UPSTREAM_KEY ?? "",
      fetch: send,
      timeoutMs: arrivesWithinMs,
    });
  const settleMs = Number(process.env.SETTLE_MS);
  const worker = startWorker(
    {
      clock: systemClock,
      owner: randomUUID(),
      alone: kind === "embedded",
      leaseMs: settleMs,
      settleMs,
      connect: async () => ({
        pace,
        vapi: clientWith(pacedFetch(pace, stamped, "run")),
        lane: () => clientWith(prepaidFetch(pace, stamped)),
      }),
      sending: new Set(),
      stopping: false,
    },
    50,
  );
  fs.writeSync(1, "open\n");
  while ((await liveRuns(endOfTime)).length > 0) await systemClock.wait(50);
  await worker.stop();
  await closeDatabase();
  fs.writeSync(1, "over\n");
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
