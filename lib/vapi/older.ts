type Dated = { createdAt: string | null };

/**
 * The bound under which a listing by date goes on: one millisecond above the oldest row, because rows of the same millisecond
 * may stand on both sides of a page's end, so rows come twice. Undefined where it leads nowhere.
 */
export function boundBelow(rows: readonly Dated[], bound: string | undefined): string | undefined {
  const times = rows.flatMap(({ createdAt }) => (createdAt ? [Date.parse(createdAt)] : []));
  if (times.length === 0) return undefined;
  const oldest = Math.min(...times);
  const above = new Date(oldest + 1).toISOString();
  // a whole page of one millisecond: going on past it loses less than standing still
  return above === bound ? new Date(oldest).toISOString() : above;
}
