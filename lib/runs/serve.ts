import "server-only";
import { randomUUID } from "node:crypto";
import { databaseHandle } from "@/lib/db/client";
import { systemClock } from "@/lib/domain/clock";
import { env } from "@/lib/env";
import { connectLanes } from "@/lib/workspaces/connect";
import { removeLeftBehind } from "./prepare";
import { startWorker, type Worker } from "./worker";

/** Every bundle of the server evaluates this module again; there is one worker. */
const shared = globalThis as typeof globalThis & { switchboardWorker?: Worker };

const leaseMs = 60_000;
const patienceMs = 10_000;

/** Once per server, when the database is open. */
export async function serveRuns(): Promise<void> {
  if (shared.switchboardWorker) return;
  const { kind } = await databaseHandle();
  await removeLeftBehind({ alone: kind === "embedded" });
  shared.switchboardWorker = startWorker({
    clock: systemClock,
    owner: randomUUID(),
    alone: kind === "embedded",
    leaseMs,
    settleMs: Math.max(60_000, env().upstreamTimeoutMs + 50_000),
    connect: connectLanes,
    sending: new Set(),
    stopping: false,
  });
}

/** After a run was written down or something of it changed. */
export function wakeRuns(): void {
  shared.switchboardWorker?.wake();
}

/** At the end of the server: what is under way gets some seconds; what is left then is found again at the next start. */
export async function stopRuns(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref());
  await Promise.race([shared.switchboardWorker?.stop(), late]);
}
