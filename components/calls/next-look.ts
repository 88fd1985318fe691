const soonestMs = 2_000;
const slowestMs = 30_000;
const givenUpMs = 2 * 60 * 60_000;
/** A call that is a minute old is asked for every six seconds. */
const shareOfAge = 0.1;

type UnderWay = { ended: boolean; createdAt: string | null };

/** When calls under way are asked for again: the longer they last, the more seldom. False: nothing will change by itself. */
export function nextLookMs(calls: readonly UnderWay[], now: string): number | false {
  const ages = calls
    .filter(({ ended, createdAt }) => !ended && createdAt !== null)
    .map(({ createdAt }) => Date.parse(now) - Date.parse(String(createdAt)))
    .filter((age) => age < givenUpMs);
  if (ages.length === 0) return false;
  return Math.min(slowestMs, Math.max(soonestMs, Math.round(Math.min(...ages) * shareOfAge)));
}
