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

/** One row by its id. */
export function answerOne<R extends Row>(table: Table<R>, id: string, shown: (row: R) => unknown = same): Answer {
  if (!isUuid(id)) return refusal(400, ["id must be a UUID"]);
  const row = table.get(id);
  return row ? json(200, shown(row)) : notFound();
}

const same = (row: Row): unknown => row;
