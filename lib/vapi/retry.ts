import type { Outcome } from "./attempt";
import { type Intent, methodOf } from "./operation";

type Round = {
  intent: Intent;
  outcome: Outcome;
  /** How often it was repeated already. */
  repeats: number;
  random: () => number;
  now: number;
};

const firstPauseMs = 400;
const longestPauseMs = 5_000;
const mostRepeats = { "not-processed": 4, unclear: 2 };

/** How long to wait before the same request may be sent again; undefined: it may not. */
export function pauseBeforeRepeat({ intent, outcome, repeats, random, now }: Round): number | undefined {
  const fate = repeatableFate(outcome);
  if (!fate || methodOf[intent] === "POST" || (intent !== "read" && fate === "unclear")) return undefined;
  if (repeats >= mostRepeats[fate]) return undefined;
  const pause = random() * Math.min(longestPauseMs, firstPauseMs * 2 ** repeats);
  const asked = outcome.kind === "answer" ? retryAfterMs(outcome.retryAfter, now) : undefined;
  return (asked ?? 0) + pause;
}

/** `Retry-After` as seconds or as a date. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header) * 1000;
  const date = /[a-z]/i.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Only what a second try can mend; everything else is an answer. */
function repeatableFate(outcome: Outcome): keyof typeof mostRepeats | undefined {
  if (outcome.kind === "unreachable") return "not-processed";
  if (outcome.kind === "timeout" || outcome.kind === "lost") return "unclear";
  if (outcome.kind !== "answer") return undefined;
  if (outcome.status === 429) return "not-processed";
  return [502, 503, 504].includes(outcome.status) ? "unclear" : undefined;
}
