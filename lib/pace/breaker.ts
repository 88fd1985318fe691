const windowMs = 30_000;
const mostUnclear = 5;

/** `trial`: it was left alone for long enough, and the next answer decides. */
export type BreakerState = "closed" | "open" | "trial";

/** Opens after several unclear answers within half a minute; any clear answer closes it. */
export function createBreaker(trialAfterMs: number) {
  let unclearAt: number[] = [];
  let openedAt: number | undefined;

  return {
    /** Until when nothing but a trial makes sense; undefined while all is well. */
    openUntil: (): number | undefined => (openedAt === undefined ? undefined : openedAt + trialAfterMs),
    state(now: number): BreakerState {
      if (openedAt === undefined) return "closed";
      return now < openedAt + trialAfterMs ? "open" : "trial";
    },
    clear(): void {
      // while closed a clear answer between unclear ones does not excuse them
      if (openedAt === undefined) return;
      openedAt = undefined;
      unclearAt = [];
    },
    unclear(now: number): void {
      unclearAt = [...unclearAt.filter((at) => now - at < windowMs), now];
      if (unclearAt.length >= mostUnclear) openedAt = now;
    },
  };
}
