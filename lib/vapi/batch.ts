import { z } from "zod";

/** One answer of a listing: a bare array, or `{ results, metadata }`; either may come from v1 and from v2. */
export type Batch<T> = {
  rows: T[];
  /** How many items the upstream sent, readable or not. */
  sent: number;
  unreadable: number;
  total: number | null;
  hasNext: boolean | null;
  perPage: number | null;
};

const count = z.number().int().nonnegative().nullable().catch(null);
const metadata = z
  .object({
    totalItems: count,
    itemsPerPage: count,
    currentPage: count,
    totalPages: count,
    hasNextPage: z.boolean().nullable().catch(null),
  })
  .catch({ totalItems: null, itemsPerPage: null, currentPage: null, totalPages: null, hasNextPage: null });
const paged = z.object({ results: z.array(z.unknown()), metadata });

/** Undefined: this is no listing at all. */
export function readBatch<T>(json: unknown, readRow: (item: unknown) => T | undefined): Batch<T> | undefined {
  const bare = Array.isArray(json) ? { results: json as unknown[], metadata: metadata.parse(undefined) } : undefined;
  const answer = bare ?? paged.safeParse(json).data;
  if (!answer) return undefined;
  const { results, metadata: told } = answer;
  const rows = results.map(readRow).filter((row) => row !== undefined);
  return {
    rows,
    sent: results.length,
    unreadable: results.length - rows.length,
    total: told.totalItems,
    hasNext: told.hasNextPage ?? pagesLeft(told.currentPage, told.totalPages),
    perPage: told.itemsPerPage,
  };
}

function pagesLeft(currentPage: number | null, totalPages: number | null): boolean | null {
  return currentPage === null || totalPages === null ? null : currentPage < totalPages;
}
