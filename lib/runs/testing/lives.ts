import { setTimeout as sleep } from "node:timers/promises";
import { type RunsProcess, startRunsProcess } from "./process";

/** Processes that work on the same runs, each of which may be killed and is followed by the next. */
export function createLives(env: Record<string, string>, count: number) {
  const started = new Set<RunsProcess>();
  const start = (): RunsProcess => {
    const life = startRunsProcess(env);
    started.add(life);
    return life;
  };
  const working = Array.from({ length: count }, start);
  // loading the code takes longest: the next one has it done while the others work
  let next = start();
  for (const life of working) life.go();

  return {
    /** Says so once all of them have opened the database. */
    open: () => Promise.all(working.map((life) => life.says("open"))),
    over: () => Promise.all(working.map((life) => life.says("over"))),
    async killOne(random: () => number): Promise<void> {
      const which = Math.floor(random() * working.length);
      await working[which]?.kill();
      working[which] = next;
      next.go();
      next = start();
    },
    end: () => Promise.all([...started].map((life) => life.kill())),
  };
}

const lookEveryMs = 2;

/** Resolves once it is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(lookEveryMs);
}
