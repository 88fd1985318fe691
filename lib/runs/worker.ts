import "server-only";
import { log } from "@/lib/log";
import type { Engine } from "./context";
import { driveRun } from "./drive";
import { removeLeftBehind } from "./prepare";
import { renewLeases } from "./rows";
import { liveRuns } from "./store";

export type Worker = {
  /** There is something to do: no waiting for the next round. */
  wake(): void;
  /** Nothing more is begun; resolves when what is under way is over. */
  stop(): Promise<void>;
};

const idleMs = 1000;
const sweepEveryMs = 60_000;

/** Goes round the runs for as long as the process lives, each of them at most once at a time. */
export function startWorker(engine: Engine, pauseMs = idleMs): Worker {
  const driven = new Map<string, Promise<void>>();
  let wakeUp = () => {};
  let woken = false;
  let sweepAt = 0;

  async function round(): Promise<void> {
    for (const run of await liveRuns(new Date(engine.clock.now()))) {
      if (driven.has(run.id)) continue;
      const drive = driveRun(engine, run).catch((err: unknown) => {
        log.error({ err, run: run.id }, "a round of a run failed");
        return false;
      });
      driven.set(run.id, drive.then(goOn(run.id)));
    }
  }

  const goOn = (id: string) => (isMore: boolean) => {
    driven.delete(id);
    if (isMore) wake();
  };

  function wake(): void {
    woken = true;
    wakeUp();
  }

  async function rest(): Promise<void> {
    if (!woken) await Promise.race([engine.clock.wait(pauseMs), new Promise<void>((resolve) => (wakeUp = resolve))]);
    woken = false;
  }

  async function keepLeases(): Promise<void> {
    const now = engine.clock.now();
    const lease = { owner: engine.owner, now: new Date(now), until: new Date(now + engine.leaseMs) };
    await renewLeases([...engine.sending], lease);
  }

  async function sweep(): Promise<void> {
    const now = engine.clock.now();
    if (now < sweepAt) return;
    sweepAt = now + sweepEveryMs;
    await removeLeftBehind({ alone: false });
  }

  async function goRound(): Promise<void> {
    while (!engine.stopping) {
      await Promise.all([round(), keepLeases(), sweep()]).catch((err: unknown) =>
        log.error({ err }, "the runs cannot be read"),
      );
      await rest();
    }
    await Promise.all(driven.values());
  }

  const over = goRound();
  return {
    wake,
    stop() {
      engine.stopping = true;
      wakeUp();
      return over;
    },
  };
}
