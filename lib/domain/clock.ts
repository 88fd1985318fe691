/** Time as work that waits for an answer sees it; tests bring their own. */
export type Clock = { now: () => number; wait: (ms: number) => Promise<void> };

export const systemClock: Clock = {
  now: Date.now,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
