import type { ServerResponse } from "node:http";
import { json, refuse, testKey } from "./upstream";

export type Row = { id: string; provider: string; number: string; name?: string; createdAt?: string };

/** Newest first, as the upstream lists. */
export function world(size: number): Row[] {
  return Array.from({ length: size }, (_, index) => ({
    id: `id-${index}`,
    provider: "twilio",
    number: `+1415${String(index).padStart(7, "0")}`,
    ...(index % 2 === 0 && { name: `Desk ${index}` }),
    createdAt: new Date(Date.UTC(2026, 0, 1) - index * 1_000).toISOString(),
  }));
}

export type Query = Record<string, string>;

export function pageOf(rows: Row[], { page = "1", limit = "100" }: Query): Row[] {
  return rows.slice((Number(page) - 1) * Number(limit), Number(page) * Number(limit));
}

export function olderOf(rows: Row[], { createdAtLt, limit = "100" }: Query): Row[] {
  const older = rows.filter(({ createdAt = "" }) => !createdAtLt || createdAt < createdAtLt);
  return older.slice(0, Number(limit));
}

export function refusesV2(rows: Row[]) {
  return (response: ServerResponse, { path, query }: { path: string; query: Query }) =>
    path.startsWith("/v2") ? refuse(response, 400, "page must be a number") : json(response, 200, olderOf(rows, query));
}

/** What is remembered of an account is remembered by its key. */
export const ownKey = () => ({ key: `${testKey}-${Math.random()}` });
