/** Fields are what the API has, unknown ones and secrets included; only these three are relied on. */
export type Row = Record<string, unknown> & { id: string; createdAt: string; updatedAt: string };

export type Table<R extends Row> = {
  get(id: string): R | undefined;
  put(row: R): void;
  remove(id: string): void;
  /** Newest first, as every listing answers. */
  newestFirst(): readonly R[];
};

/** Seeds given as a function are made when the table is first looked at. */
export function createTable<R extends Row>(seeds: readonly R[] | (() => readonly R[])): Table<R> {
  let stored: Map<string, R> | undefined;
  let sorted: R[] | undefined;
  const byId = () =>
    (stored ??= new Map((typeof seeds === "function" ? seeds() : seeds).map((row): [string, R] => [row.id, row])));

  return {
    get: (id) => byId().get(id),
    put(row) {
      // a test may put in a row that breaks the spec by having no id
      byId().set(row.id ?? `without-id-${byId().size}`, row);
      sorted = undefined;
    },
    remove(id) {
      byId().delete(id);
      sorted = undefined;
    },
    newestFirst: () => (sorted ??= [...byId().values()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))),
  };
}
