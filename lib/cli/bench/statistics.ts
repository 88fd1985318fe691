/** Runs of every measurement; what is printed is their median. */
export const runs = 7;

export const median = (values: readonly number[]): number => percentile(values, 50);

/** The nearest rank: a value that was really measured. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? NaN;
}

/** One after the other: measurements that run side by side measure each other. */
export async function repeat<T>(times: number, measure: (run: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 0; run < times; run++) results.push(await measure(run));
  return results;
}
