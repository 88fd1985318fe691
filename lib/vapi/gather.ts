import { boundBelow } from "./older";

type Row = { id: string; createdAt: string | null };

/** Where a listing went on to: everything from `before` on was looked at, and of that very moment the rows `seen`. */
export type Cursor = { before: string; seen: string[] };

export type Gathered<T> = {
  rows: T[];
  /** How many were looked at, and the date of the oldest one. */
  fetched: number;
  fetchedFrom: string | null;
  /** Null: there are no older ones. */
  next: Cursor | null;
};

export type Gathering<T> = {
  limit: number;
  from: Cursor | undefined;
  /** Newest first; `full` where there may be older ones. */
  load: (createdAtLt: string | undefined) => Promise<{ rows: T[]; full: boolean }>;
  keep: (row: T) => boolean;
  /** Reading goes on this often at most while too few are kept. */
  mostRequests: number;
};

/** Pages backwards through a listing that filters less than people ask for, and says how far it came. */
export async function gather<T extends Row>({
  limit,
  from,
  load,
  keep,
  mostRequests,
}: Gathering<T>): Promise<Gathered<T>> {
  const passed = new Set(from?.seen);
  const looked: T[] = [];
  const rows: T[] = [];
  let before = from?.before;
  for (let request = 1; ; request++) {
    const batch = await load(before);
    const fresh = batch.rows.filter(({ id }) => !passed.has(id));
    for (const [index, row] of fresh.entries()) {
      passed.add(row.id);
      looked.push(row);
      if (keep(row)) rows.push(row);
      const more = batch.full || index < fresh.length - 1;
      if (rows.length === limit) return answer(more);
    }
    const below = boundBelow(batch.rows, before);
    if (!batch.full || below === undefined) return answer(false);
    before = below;
    if (request === mostRequests) return answer(true);
  }

  function answer(more: boolean): Gathered<T> {
    const dates = looked.flatMap(({ createdAt }) => (createdAt ? [createdAt] : [])).sort();
    const fetchedFrom = dates[0] ?? null;
    const next = more && fetchedFrom ? cursorAt(fetchedFrom) : null;
    return { rows, fetched: looked.length, fetchedFrom, next };
  }

  function cursorAt(oldest: string): Cursor {
    const seen = looked.filter(({ createdAt }) => createdAt === oldest).map(({ id }) => id);
    return { before: new Date(Date.parse(oldest) + 1).toISOString(), seen: seen.slice(0, mostSeen) };
  }
}

const mostSeen = 20;
const cursorShape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)((?:~[\w-]{1,64})*)$/;

export function cursorText({ before, seen }: Cursor): string {
  return [before, ...seen].join("~");
}

/** Undefined for anything that is no cursor. */
export function readCursor(text: string): Cursor | undefined {
  const [, before, seen = ""] = cursorShape.exec(text) ?? [];
  if (!before || Number.isNaN(Date.parse(before))) return undefined;
  return { before, seen: seen.split("~").filter(Boolean).slice(0, mostSeen) };
}
