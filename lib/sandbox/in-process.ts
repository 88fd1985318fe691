import { setImmediate as nextTurn } from "node:timers/promises";
import { createSandbox, type Sandbox, type SandboxSettings } from "./sandbox";

const holder = globalThis as typeof globalThis & { __switchboardSandbox?: Sandbox };

/**
 * The upstream of every sandbox workspace of this process. It stands on `globalThis` because each bundle of a Next server
 * evaluates modules anew. The first call settles its size; nothing of what arrives is kept.
 */
export function sandboxFetch(settings: Pick<SandboxSettings, "numbers"> = {}): typeof fetch {
  const { fetch } = (holder.__switchboardSandbox ??= createSandbox({ ...settings, record: false }));
  return async (...request) => {
    // as from a network: a run whose answers came in the same turn would let nobody else have one
    await nextTurn();
    return fetch(...request);
  };
}
