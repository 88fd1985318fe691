export type Items<T> = AsyncIterable<T> | Iterable<T>;

/** As they come, so many at a time. */
export async function* batches<T>(items: Items<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

export async function* mapped<T, U>(items: Items<T>, change: (item: T) => U): AsyncGenerator<U> {
  for await (const item of items) yield change(item);
}
