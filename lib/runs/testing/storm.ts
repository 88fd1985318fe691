import { setTimeout as sleep } from "node:timers/promises";
import type { Incoming } from "@/lib/sandbox/answer";
import type { FaultRule } from "@/lib/sandbox/faults";
import type { Sandbox } from "@/lib/sandbox/sandbox";

const latencyMs = 8;
const lateMs = 120;
const staleMs = 80;
/** However busy the machine is: a request that is older than this when it gets through is thrown away undone. */
export const arrivesWithinMs = 1000;
/** Longer than a lost request can still be worked on, and than its number is missing in lists. */
export const settleMs = arrivesWithinMs + lateMs + staleMs + 200;
/** When a request left, as its sender says. */
export const sentAtHeader = "x-sent-at";

const weather: { share: number; fault: FaultRule; writes?: boolean }[] = [
  { share: 0.03, fault: { kind: "rate-limited", retryAfterSeconds: 0.1 } },
  { share: 0.02, fault: { kind: "html-502" } },
  { share: 0.03, fault: { kind: "html-502", afterWork: true }, writes: true },
  { share: 0.02, fault: { kind: "reset" } },
  { share: 0.04, fault: { kind: "reset", afterWork: true }, writes: true },
  { share: 0.02, fault: { kind: "hang", afterWork: true }, writes: true },
  { share: 0.03, fault: { kind: "late-commit", ms: lateMs }, writes: true },
  { share: 0.02, fault: { kind: "truncated-json" } },
];

type Storm = Sandbox & {
  /** So many creates have come in. */
  creates: () => number;
  lateCommits: () => number;
};

/** A sandbox in which one request in five goes wrong in one way or another, by the given dice, and lists lag behind. */
export function stormy(sandbox: Sandbox, random: () => number): Storm {
  let [creates, lateCommits] = [0, 0];
  sandbox.control.addFault({ kind: "stale-list", ms: staleMs });

  const serve = async (incoming: Incoming) => {
    const { method, headers } = incoming;
    if (method === "POST") creates += 1;
    await sleep(latencyMs);
    if (Date.now() - Number(headers.get(sentAtHeader)) > arrivesWithinMs) return "reset" as const;
    const fault = faultFor(method, random());
    if (fault) sandbox.control.addFault({ ...fault, method, times: 1 });
    if (fault?.kind === "late-commit") lateCommits += 1;
    return sandbox.serve(incoming);
  };
  return { ...sandbox, serve, creates: () => creates, lateCommits: () => lateCommits };
}

function faultFor(method: string, dice: number): FaultRule | undefined {
  let left = dice;
  for (const { share, fault, writes } of weather) {
    left -= share;
    if (left < 0) return writes && method === "GET" ? undefined : fault;
  }
  return undefined;
}

/** Always the same numbers for one seed, so that a failure can be seen again. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
