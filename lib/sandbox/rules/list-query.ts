import { type Check, complaints, type Fields, matching, numeric, oneOf, text } from "./checks";

/** What a listing understands of its address. Keys it does not know are ignored. */
export type ListQuery = {
  limit: number;
  page: number;
  search: string;
  sortOrder: "ASC" | "DESC";
  /** ISO 8601 by parameter name, such as `createdAtLt`. */
  dates: Record<string, string>;
};

const iso8601 = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const dateNames = ["createdAt", "updatedAt"].flatMap((name) => ["Gt", "Lt", "Ge", "Le"].map((end) => name + end));

const date: Check = matching(iso8601, "must be a valid ISO 8601 date string");
const v1Fields: Fields = {
  limit: numeric({ min: 0, max: 1000 }),
  ...Object.fromEntries(dateNames.map((name) => [name, date])),
};
const v2Fields: Fields = {
  search: text({ max: 100 }),
  page: numeric({ min: 1 }),
  sortOrder: oneOf("ASC", "DESC"),
  sortBy: oneOf("createdAt", "duration", "cost"),
  ...v1Fields,
};
const numbers = new Set(["limit", "page"]);

export function readListQuery(query: URLSearchParams, version: "v1" | "v2"): ListQuery | string[] {
  const fields = version === "v1" ? v1Fields : v2Fields;
  const given = Object.fromEntries(
    Object.keys(fields).flatMap((name) => {
      const value = query.get(name);
      return value === null ? [] : [[name, numbers.has(name) ? Number(value || NaN) : value]];
    }),
  );
  const found = complaints({ fields, required: [] }, given);
  if (found.length > 0) return found;
  return {
    limit: Math.floor(Number(given.limit ?? 100)),
    page: Math.floor(Number(given.page ?? 1)),
    search: String(given.search ?? ""),
    sortOrder: given.sortOrder === "ASC" ? "ASC" : "DESC",
    dates: Object.fromEntries(dateNames.flatMap((name) => (given[name] ? [[name, String(given[name])]] : []))),
  };
}

export type Dated = { createdAt: string; updatedAt: string };

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  Gt: (a, b) => a > b,
  Lt: (a, b) => a < b,
  Ge: (a, b) => a >= b,
  Le: (a, b) => a <= b,
};

/** Rows whose dates lie where the query wants them. */
export function withinDates<Row extends Dated>(rows: readonly Row[], { dates }: ListQuery): readonly Row[] {
  const bounds = Object.entries(dates).map(([name, value]) => ({
    field: name.slice(0, -2) as keyof Dated,
    holds: comparisons[name.slice(-2)]!,
    moment: Date.parse(value),
  }));
  if (bounds.length === 0) return rows;
  return rows.filter((row) => bounds.every(({ field, holds, moment }) => holds(Date.parse(row[field]), moment)));
}
