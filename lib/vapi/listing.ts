import { AppError } from "@/lib/domain/errors";
import type { Batch } from "./batch";
import { CallError } from "./errors";

export const largestPage = 1000;
const smallestPage = 10;
const mostRequests = 200;

type Row = { id: string };
type Dated = Row & { createdAt: string | null };
type Listing<T> = { rows: T[]; unreadable: number };

type LoadPage<T> = (query: { page: number; limit: number }) => Promise<Batch<T>>;
type LoadDated<T> = (query: { createdAtLt?: string; limit: number }) => Promise<Batch<T>>;
/** Hears every page; how many of its rows were new. */
type Take<T> = (batch: Batch<T>) => Promise<number>;

/** Follows page numbers. Both `totalPages` and `hasNextPage` may be missing, and a page may come shorter than asked for. */
export function listByPage<T extends Row>(load: LoadPage<T>): Promise<Listing<T>> {
  return withSmallerPages(async (limit) => {
    const found = new Found<T>();
    await followPages(load, limit, found.take);
    return found.listing();
  });
}

/**
 * Follows `createdAt` downwards, for listings that know no pages. The bound is one millisecond above the oldest row, because
 * rows of the same millisecond may stand on both sides of a page's end; what comes twice is dropped by id.
 */
export function listByDate<T extends Dated>(load: LoadDated<T>): Promise<Listing<T>> {
  return withSmallerPages(async (limit) => {
    const found = new Found<T>();
    await followDates(load, limit, found.take);
    return found.listing();
  });
}

/** The same for listings too long to be held: each page is shown to `visit` and forgotten. A row may be shown twice. */
export function visitByPage<T extends Row>(load: LoadPage<T>, visit: (rows: T[]) => Promise<void>): Promise<void> {
  return withSmallerPages((limit) => followPages(load, limit, passing(visit)));
}

export function visitByDate<T extends Dated>(load: LoadDated<T>, visit: (rows: T[]) => Promise<void>): Promise<void> {
  return withSmallerPages((limit) => followDates(load, limit, passing(visit)));
}

async function followPages<T>(load: LoadPage<T>, limit: number, take: Take<T>): Promise<void> {
  let sent = 0;
  for (let page = 1; page <= mostRequests; page++) {
    const batch = await load({ page, limit });
    sent += batch.sent;
    const fresh = await take(batch);
    if (fresh === 0 || !continues(batch, sent, limit)) return;
  }
  throw endless();
}

async function followDates<T extends Dated>(load: LoadDated<T>, limit: number, take: Take<T>): Promise<void> {
  let createdAtLt: string | undefined;
  for (let request = 0; request < mostRequests; request++) {
    const batch = await load({ limit, ...(createdAtLt !== undefined && { createdAtLt }) });
    const fresh = await take(batch);
    const next = boundBelow(batch.rows, fresh === 0 ? 0 : 1);
    if (batch.sent < (batch.perPage ?? limit) || next === undefined || next === createdAtLt) return;
    createdAtLt = next;
  }
  throw endless();
}

/** Compares with the page before only: that is enough to notice a listing which stands still. */
function passing<T extends Row>(visit: (rows: T[]) => Promise<void>): Take<T> {
  let before = new Set<string>();
  return async ({ rows }) => {
    const fresh = rows.filter(({ id }) => !before.has(id)).length;
    before = new Set(rows.map(({ id }) => id));
    await visit(rows);
    return fresh;
  };
}

/** What a listing found so far, each id once. */
class Found<T extends Row> {
  private readonly byId = new Map<string, T>();
  private unreadable = 0;

  readonly take: Take<T> = async (batch) => {
    const before = this.byId.size;
    for (const row of batch.rows) if (!this.byId.has(row.id)) this.byId.set(row.id, row);
    this.unreadable += batch.unreadable;
    return this.byId.size - before;
  };

  listing(): Listing<T> {
    return { rows: [...this.byId.values()], unreadable: this.unreadable };
  }
}

/** The total decides where it is told; then what the upstream says about a next page; then whether this one was full. */
function continues({ total, hasNext, sent, perPage }: Batch<unknown>, sentSoFar: number, limit: number): boolean {
  if (total !== null) return sentSoFar < total;
  return hasNext ?? sent >= Math.min(limit, perPage ?? limit);
}

function boundBelow(rows: readonly Dated[], aboveMs: number): string | undefined {
  const oldest = rows.reduce(
    (least, { createdAt }) => (createdAt ? Math.min(least, Date.parse(createdAt)) : least),
    Infinity,
  );
  return Number.isFinite(oldest) ? new Date(oldest + aboveMs).toISOString() : undefined;
}

/** Assistants carry their prompts: a thousand of them may be more than we read at once. */
async function withSmallerPages<T>(list: (limit: number) => Promise<T>): Promise<T> {
  for (let limit = largestPage; ; limit = Math.max(smallestPage, Math.floor(limit / 5))) {
    try {
      return await list(limit);
    } catch (error) {
      if (!(error instanceof CallError && error.tooLarge) || limit === smallestPage) throw error;
    }
  }
}

function endless(): AppError {
  return new AppError({
    code: "upstream-bad-answer",
    message: "Vapi's list does not come to an end.",
    next: `It was given up after ${mostRequests} pages. Nothing was changed.`,
  });
}
