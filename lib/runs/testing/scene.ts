import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { asc, eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { runRows } from "@/lib/db/schema";
import type { Clock } from "@/lib/domain/clock";
import { createPace } from "@/lib/pace/pace";
import { pacedFetch, prepaidFetch } from "@/lib/pace/paced-fetch";
import type { FaultRule } from "@/lib/sandbox/faults";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { createVapiClient } from "@/lib/vapi/client";
import type { Engine } from "../context";
import { driveRun } from "../drive";
import type { RunRow } from "../rows";
import { liveRuns } from "../store";
import { aPlace } from "./rows";

export const settleMs = 60_000;

/** A workspace with an upstream of its own in this process, and one clock for all, which moves when somebody waits. */
export async function aScene({ numbers = 0 }: { numbers?: number } = {}) {
  const begun = Date.now();
  let elapsed = 0;
  const now = () => begun + elapsed;
  const clock: Clock = {
    now,
    wait: async (ms) => {
      elapsed += ms;
      await nextTurn();
    },
  };
  const key = `sandbox-n${numbers}-${randomUUID()}`;
  const sandbox = createSandbox({ now, record: true });
  const pace = createPace({ clock, first: 50 });
  const clientWith = (send: typeof fetch) =>
    createVapiClient({
      baseUrl: "https://sandbox.invalid",
      key,
      fetch: send,
      timeoutMs: 5000,
      wait: () => Promise.resolve(),
      random: () => 0,
    });
  const place = await aPlace();
  const engine = (owner = randomUUID(), alone = true): Engine => ({
    clock,
    owner,
    alone,
    leaseMs: 60_000,
    settleMs,
    connect: async () => ({
      pace,
      vapi: clientWith(pacedFetch(pace, sandbox.fetch, "run")),
      lane: () => clientWith(prepaidFetch(pace, sandbox.fetch)),
    }),
    sending: new Set(),
    stopping: false,
  });
  const mine = engine();

  async function round(by = mine): Promise<void> {
    const live = await liveRuns(new Date(now()));
    const own = live.filter(({ workspaceId }) => workspaceId === place.workspace.id);
    await Promise.all(own.map((run) => driveRun(by, run)));
  }

  async function isOpen(): Promise<boolean> {
    const open = await liveRuns(new Date(now() + 24 * 3_600_000));
    return open.some(({ workspaceId }) => workspaceId === place.workspace.id);
  }

  return {
    ...place,
    ctx: { ...place, vapi: clientWith(sandbox.fetch) },
    engine,
    pace,
    round,
    pass: (ms: number) => void (elapsed += ms),
    /** Rounds some seconds apart until nothing is left that the worker does by itself. */
    async settle(rounds = 300): Promise<void> {
      for (let left = rounds; left > 0 && (await isOpen()); left--) {
        await round();
        elapsed += 4000;
      }
    },
    fault: (rule: FaultRule) => sandbox.control.addFault({ key, ...rule }),
    heal: () => sandbox.control.clearFaults({ key }),
    sent: (method: string) => sandbox.control.requests(key).filter((request) => request.method === method),
    forget: () => sandbox.control.clearRequests(key),
    rowsOf: async (runId: string): Promise<RunRow[]> => {
      const db = await database();
      return db.select().from(runRows).where(eq(runRows.runId, runId)).orderBy(asc(runRows.line));
    },
  };
}

export type Scene = Awaited<ReturnType<typeof aScene>>;

export function statesOf(rows: readonly RunRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
