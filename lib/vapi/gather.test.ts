import { expect, test } from "vitest";
import { cursorText, gather, readCursor } from "./gather";

type Row = { id: string; createdAt: string | null; wanted: boolean };

/** Newest first; three rows share each moment. */
const rows: Row[] = Array.from({ length: 30 }, (_, index) => ({
  id: `row-${index}`,
  createdAt: new Date(Date.UTC(2026, 0, 1) - Math.floor(index / 3) * 1000).toISOString(),
  wanted: index % 4 === 0,
}));

const loader = (all: Row[], size: number) => async (createdAtLt: string | undefined) => {
  const found = all.filter(({ createdAt }) => !createdAtLt || (createdAt ?? "") < createdAtLt).slice(0, size);
  return { rows: found, full: found.length === size };
};

async function readAll(limit: number, size: number, keep: (row: Row) => boolean) {
  const found: Row[] = [];
  let from: string | undefined;
  for (let page = 0; page < 50; page++) {
    const part = await gather({
      limit,
      from: from === undefined ? undefined : readCursor(from),
      load: loader(rows, size),
      keep,
      mostRequests: 2,
    });
    found.push(...part.rows);
    if (!part.next) return found;
    from = cursorText(part.next);
  }
  throw new Error("no end");
}

test.each([4, 7, 10, 29, 30, 31, 100])("page by page of %i, every row comes once", async (limit) => {
  expect(await readAll(limit, 10, () => true)).toEqual(rows);
});

test("what is filtered away is looked at once and said", async () => {
  expect(await readAll(3, 5, ({ wanted }) => wanted)).toEqual(rows.filter(({ wanted }) => wanted));
  const part = await gather({ limit: 3, from: undefined, load: loader(rows, 5), keep: () => false, mostRequests: 2 });
  expect(part).toMatchObject({ rows: [], fetched: 8, fetchedFrom: rows[7]?.createdAt });
  expect(part.next).not.toBeNull();
});

test("a listing that stands still comes to an end", async () => {
  const undated = rows.map((row) => ({ ...row, createdAt: null }));
  const part = await gather({
    limit: 50,
    from: undefined,
    load: loader(undated, 10),
    keep: () => true,
    mostRequests: 9,
  });
  expect(part).toEqual({ rows: undated.slice(0, 10), fetched: 10, fetchedFrom: null, next: null });
});

test.each(["", "yesterday", "2026-13-45T99:99:99.000Z", "2026-01-01T00:00:00.000Z~a/b"])("%j is no cursor", (text) => {
  expect(readCursor(text)).toBeUndefined();
});
