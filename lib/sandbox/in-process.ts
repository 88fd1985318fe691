import { createSandbox, type Sandbox, type SandboxSettings } from "./sandbox";

const holder = globalThis as typeof globalThis & { __switchboardSandbox?: Sandbox };

/**
 * The upstream of every sandbox workspace of this process. It stands on `globalThis` because each bundle of a Next server
 * evaluates modules anew. The first call settles its size; nothing of what arrives is kept.
 */
export function sandboxFetch(settings: Pick<SandboxSettings, "numbers"> = {}): typeof fetch {
  holder.__switchboardSandbox ??= createSandbox({ ...settings, record: false });
  return holder.__switchboardSandbox.fetch;
}
