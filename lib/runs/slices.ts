import { setImmediate as nextTurn } from "node:timers/promises";

const slice = 500;

/** Work on 10,000 numbers at once would hold every other request up. */
export async function inSlices<T, U>(items: readonly T[], work: (item: T, index: number) => U): Promise<U[]> {
  const done: U[] = [];
  for (let start = 0; start < items.length; start += slice) {
    if (start > 0) await nextTurn();
    items.slice(start, start + slice).forEach((item, index) => done.push(work(item, start + index)));
  }
  return done;
}
