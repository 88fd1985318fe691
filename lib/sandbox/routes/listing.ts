import { type Answer, json, notFound, refusal } from "../answer";
import { isUuid } from "../rules/checks";
import { readListQuery, withinDates } from "../rules/list-query";
import type { Row, Table } from "../world";
import type { Request } from "./route";

/** A v1 listing: a bare array, newest first, with a limit and dates and nothing else. */
export function answerList<R extends Row>(
  request: Request,
  rows: readonly R[],
  shown: (row: R) => unknown = same,
): Answer {
  const query = readListQuery(request.incoming.query, "v1");
  if (Array.isArray(query)) return refusal(400, query);
  return json(200, withinDates(rows, query).slice(0, query.limit).map(shown));
}

/** A listing with pages and totals. Every `sortBy` sorts by creation: the other two have no meaning for these rows here. */
export function answerPage<R extends Row>(
  request: Request,
  found: (search: string) => readonly R[],
  shown: (row: R) => unknown = same,
): Answer {
  const query = readListQuery(request.incoming.query, "v2");
  if (Array.isArray(query)) return refusal(400, query);
  const { limit, page: current, search, sortOrder, dates } = query;
  const newestFirst = withinDates(found(search), query);
  const rows = sortOrder === "ASC" ? newestFirst.toReversed() : newestFirst;
  const totalPages = limit === 0 ? 0 : Math.ceil(rows.length / limit);
  return json(200, {
    results: rows.slice((current - 1) * limit, current * limit).map(shown),
    metadata: {
      itemsPerPage: limit,
      totalItems: rows.length,
      currentPage: current,
      totalPages,
      hasNextPage: current < totalPages,
      sortOrder,
      ...(dates.createdAtGe && { createdAtGe: dates.createdAtGe }),
      ...(dates.createdAtLe && { createdAtLe: dates.createdAtLe }),
    },
  });
}

/** One row by its id. */
export function answerOne<R extends Row>(table: Table<R>, id: string, shown: (row: R) => unknown = same): Answer {
  if (!isUuid(id)) return refusal(400, ["id must be a UUID"]);
  const row = table.get(id);
  return row ? json(200, shown(row)) : notFound();
}

/** The values of a filter that takes several: repeated, or in one with commas between. */
export function several(query: URLSearchParams, name: string): string[] | undefined {
  const values = query.getAll(name).flatMap((value) => value.split(","));
  return values.length > 0 ? values : undefined;
}

const same = (row: Row): unknown => row;
