import { numbersAskedFor } from "./keys";
import type { Pace } from "./pace";
import { createWorld, type NumberRow, type World } from "./world";

export type WorldSettings = {
  numbers?: number;
  seed?: string;
  /** Rows put in beside the seeded ones, exactly as they are. */
  rows?: readonly Record<string, unknown>[];
  /** Where this world is faster or slower than others. */
  pace?: Partial<Pace>;
};

export const largestWorld = 20_000;

/** One world per key, made when the key is first used. */
export function createWorlds({ numbers, now, pace }: { numbers: number; now: () => number; pace: Pace }) {
  const worlds = new Map<string, World>();

  function make(key: string, settings: WorldSettings = {}): World {
    const count = settings.numbers ?? numbersAskedFor(key) ?? numbers;
    const world = createWorld({
      key,
      numbers: Math.min(count, largestWorld),
      seed: settings.seed,
      now: now(),
      pace: { ...pace, ...settings.pace },
    });
    for (const row of settings.rows ?? []) world.numbers.put(structuredClone(row) as NumberRow);
    worlds.set(key, world);
    return world;
  }

  return { of: (key: string) => worlds.get(key) ?? make(key), make };
}

export type Worlds = ReturnType<typeof createWorlds>;
