import { seedWorld } from "./seed/world";

/** Fields are what the API has, unknown ones and secrets included; only these three are relied on. */
export type Row = Record<string, unknown> & { id: string; createdAt: string; updatedAt: string };

export type NumberRow = Row & { provider: string };

type Due = { at: number; run: () => void };

/** Everything that one key can see. */
export type World = {
  key: string;
  orgId: string;
  numbers: Table<NumberRow>;
  assistants: Table<Row>;
  squads: Table<Row>;
  credentials: Table<Row>;
  /** Work that comes true later: activations, late commits. */
  due: Due[];
};

export type Table<R extends Row> = {
  get(id: string): R | undefined;
  put(row: R): void;
  remove(id: string): void;
  /** Newest first, as every listing answers. */
  newestFirst(): readonly R[];
};

export function createWorld({ key, numbers, seed, now }: { key: string; numbers: number; seed?: string; now: number }) {
  const seeded = seedWorld({ key, count: numbers, seed, now });
  const world: World = {
    key,
    orgId: seeded.orgId,
    numbers: createTable(seeded.numbers),
    assistants: createTable(seeded.assistants),
    squads: createTable(seeded.squads),
    credentials: createTable(seeded.credentials),
    due: [],
  };
  for (const { id, at, digits } of seeded.activations)
    world.due.push({ at, run: () => activate(world, id, at, digits) });
  return world;
}

/** A free number becomes usable, and now at the latest it has its digits. */
export function activate(world: World, id: string, at: number, digits: string) {
  const row = world.numbers.get(id);
  if (row?.status !== "activating") return;
  world.numbers.put({ ...row, number: row.number ?? digits, status: "active", updatedAt: new Date(at).toISOString() });
}

/** Does what has come due, in its order. */
export function catchUp(world: World, now: number) {
  const ready = world.due.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
  if (ready.length === 0) return;
  world.due = world.due.filter(({ at }) => at > now);
  for (const { run } of ready) run();
}

function createTable<R extends Row>(rows: readonly R[]): Table<R> {
  const byId = new Map<string, R>(rows.map((row) => [row.id, row]));
  let sorted: R[] | undefined;
  return {
    get: (id) => byId.get(id),
    put(row) {
      // a test may put in a row that breaks the spec by having no id
      byId.set(row.id ?? `without-id-${byId.size}`, row);
      sorted = undefined;
    },
    remove(id) {
      byId.delete(id);
      sorted = undefined;
    },
    newestFirst: () => (sorted ??= [...byId.values()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))),
  };
}
