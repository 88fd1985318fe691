const firstMs = 4_000;
const slowestMs = 60_000;
const mostTries = 20;

/** Free numbers take minutes: ask soon, then ever more seldom, and stop after about a quarter of an hour. */
export function pollDelay(tries: number): number | false {
  if (tries >= mostTries) return false;
  return Math.min(slowestMs, Math.round(firstMs * 1.5 ** tries));
}
