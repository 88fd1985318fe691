import type { Failure } from "@/lib/domain/errors";

const steps = [
  { youngerThan: 2 * 60_000, every: 3_000 },
  { youngerThan: 15 * 60_000, every: 8_000 },
  { youngerThan: 24 * 3_600_000, every: 20_000 },
] as const;
const seldomMs = 60_000;
const slackMs = 250;

/** When to look for new messages again: the longer nothing was said, the more seldom. False: there is no point in asking. */
export function nextLookMs(
  read: { lastAt: string | null; now: string } | undefined,
  failure?: Failure,
): number | false {
  if (failure?.code === "not-signed-in" || failure?.code === "not-found") return false;
  if (failure?.retryAfterSeconds !== undefined) return failure.retryAfterSeconds * 1000 + slackMs;
  if (failure) return seldomMs;
  if (!read?.lastAt) return seldomMs;
  const age = Date.parse(read.now) - Date.parse(read.lastAt);
  return steps.find(({ youngerThan }) => age < youngerThan)?.every ?? seldomMs;
}
