import { AppError } from "@/lib/domain/errors";
import type { Batch } from "./batch";
import { CallError } from "./errors";

export const largestPage = 1000;
const smallestPage = 10;
const mostRequests = 200;

type Row = { id: string };
type Dated = Row & { createdAt: string | null };
type Listing<T> = { rows: T[]; unreadable: number };

/** Follows page numbers. Both `totalPages` and `hasNextPage` may be missing, and a page may come shorter than asked for. */
export function listByPage<T extends Row>(
  load: (query: { page: number; limit: number }) => Promise<Batch<T>>,
): Promise<Listing<T>> {
  return withSmallerPages(async (limit) => {
    const found = new Found<T>();
    for (let page = 1; page <= mostRequests; page++) {
      const batch = await load({ page, limit });
      const fresh = found.add(batch);
      if (fresh === 0 || !continues(batch, found.sent, limit)) return found.listing();
    }
    throw endless();
  });
}

/**
 * Follows `createdAt` downwards, for listings that know no pages. The bound is one millisecond above the oldest row, because
 * rows of the same millisecond may stand on both sides of a page's end; what comes twice is dropped by id.
 */
export function listByDate<T extends Dated>(
  load: (query: { createdAtLt?: string; limit: number }) => Promise<Batch<T>>,
): Promise<Listing<T>> {
  return withSmallerPages(async (limit) => {
    const found = new Found<T>();
    let createdAtLt: string | undefined;
    for (let request = 0; request < mostRequests; request++) {
      const batch = await load({ limit, ...(createdAtLt !== undefined && { createdAtLt }) });
      const fresh = found.add(batch);
      const next = boundBelow(batch.rows, fresh === 0 ? 0 : 1);
      if (batch.sent < (batch.perPage ?? limit) || next === undefined || next === createdAtLt) return found.listing();
      createdAtLt = next;
    }
    throw endless();
  });
}

/** What a listing found so far, each id once. */
class Found<T extends Row> {
  sent = 0;
  private readonly byId = new Map<string, T>();
  private unreadable = 0;

  add(batch: Batch<T>): number {
    const before = this.byId.size;
    for (const row of batch.rows) if (!this.byId.has(row.id)) this.byId.set(row.id, row);
    this.sent += batch.sent;
    this.unreadable += batch.unreadable;
    return this.byId.size - before;
  }

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
