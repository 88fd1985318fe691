import { readBatch } from "./batch";
import { readNamedThing } from "./schema";
import type { Bounds, Transport } from "./transport";
import type { CallOptions, ProbeAnswer } from "./types";

/** Enough for a count worth showing, little enough to be quick: an assistant carries its whole prompt. */
const glance = 100;

export function createProbe(transport: Transport, countNumbers: (options?: CallOptions) => Promise<number | null>) {
  const count = async (path: string, bounds: Bounds) => {
    const operation = { intent: "read", path, noun: "list", query: { limit: glance } } as const;
    return (await transport.perform(operation, bounds, (json) => readBatch(json, readNamedThing))).sent;
  };

  return async (options: CallOptions = {}): Promise<ProbeAnswer> => {
    const started = performance.now();
    const bounds = transport.one(options);
    const [numbers, assistants, squads] = await Promise.all([
      countNumbers(options),
      count("/assistant", bounds),
      count("/squad", bounds),
    ]);
    return { numbers, assistants, squads, elapsedMs: Math.round(performance.now() - started) };
  };
}
