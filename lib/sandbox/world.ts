import type { Pace } from "./pace";
import { finishCall } from "./calls/progress";
import { seedHistory } from "./seed/history";
import { seedWorld } from "./seed/world";
import { createTable, type Row, type Table } from "./table";

export type { Row, Table } from "./table";

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
  calls: Table<Row>;
  sessions: Table<Row>;
  chats: Table<Row>;
  pace: Pace;
  /** Work that comes true later: activations, calls, replies, late commits. */
  due: Due[];
};

type Settings = { key: string; numbers: number; seed?: string; now: number; pace: Pace };

export function createWorld({ key, numbers, seed, now, pace }: Settings): World {
  const seeded = seedWorld({ key, count: numbers, seed, now });
  const history = seedHistory({ key, seed, now, ...seeded });
  const world: World = {
    key,
    orgId: seeded.orgId,
    numbers: createTable(seeded.numbers),
    assistants: createTable(seeded.assistants),
    squads: createTable(seeded.squads),
    credentials: createTable(seeded.credentials),
    calls: createTable(() => {
      const { calls, ongoing } = history.calls();
      for (const { id, endsAt, ...outcome } of ongoing)
        world.due.push({ at: endsAt, run: () => finishCall(world, id, endsAt, outcome) });
      return calls;
    }),
    sessions: createTable(() => history.conversations().sessions),
    chats: createTable(() => history.conversations().chats),
    pace,
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
