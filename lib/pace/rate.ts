/** Requests per second: where to begin, and the bounds. */
export type RateSettings = { first: number; least: number; most: number };

const doublingMs = 700;
/** Of the rate at which the upstream last said no so much is used: requests do not arrive as evenly as they leave. */
const firstShare = 0.96;
/** Another no at that very rate takes a little off. */
const shareStep = 0.02;
const leastShare = 0.86;

/** A little more is tried after a while; sooner where that went well, later where it did not. */
const firstProbeAfterMs = 60_000;
const longestProbeAfterMs = 600_000;
const provenAfterMs = 5_000;
const firstStep = 0.05;
const longestStep = 0.5;

/**
 * Finds out how many requests a second the upstream takes. It doubles again and again until the first "too many", halves
 * then, comes back to just below what got through, and from there on tries a little more now and again.
 */
export function createRate({ first, least, most }: RateSettings) {
  let rate = first;
  let ceiling: number | undefined;
  let ceilingAt = 0;
  let share = firstShare;
  let probeAfterMs = firstProbeAfterMs;
  let isProbing = false;
  let step = firstStep;
  let grownAt: number | undefined;
  let wentAt: number[] = [];

  const bounded = (wanted: number) => Math.min(most, Math.max(least, wanted));
  const withinSecond = (now: number) => wentAt.filter((at) => now - at < 1000);

  function approach(now: number, elapsedMs: number, known: number): void {
    const target = bounded(known * share);
    if (rate < target) {
      rate = Math.min(target, rate + (known * elapsedMs) / 2000);
    } else if (now - ceilingAt >= (isProbing ? provenAfterMs : probeAfterMs)) {
      ceiling = known * (1 + step);
      ceilingAt = now;
      isProbing = true;
      step = Math.min(longestStep, step * 2);
    }
  }

  /** Whose fault it was: the try for more, or a share that is too large. */
  function learn(): void {
    if (isProbing) probeAfterMs = Math.min(longestProbeAfterMs, probeAfterMs * 2);
    else if (ceiling !== undefined && rate >= bounded(ceiling * share)) share = Math.max(leastShare, share - shareStep);
    isProbing = false;
    step = firstStep;
  }

  return {
    perSecond: () => rate,
    /** Whether the upstream ever said that it was too much. */
    isLimited: () => ceiling !== undefined,
    wentWell(now: number): void {
      const elapsedMs = Math.min(1000, now - (grownAt ?? now));
      grownAt = now;
      wentAt = [...withinSecond(now), now];
      if (ceiling === undefined) rate = bounded(rate * 2 ** (elapsedMs / doublingMs));
      else approach(now, elapsedMs, ceiling);
    },
    tooMany(now: number): void {
      learn();
      ceiling = Math.max(least, withinSecond(now).length, rate / 2);
      ceilingAt = now;
      rate = bounded(ceiling / 2);
    },
  };
}
