import type { Answer, Incoming } from "../answer";
import type { Faults } from "../faults";
import type { World } from "../world";

/** What a route is given to answer from. */
export type Request = {
  incoming: Incoming;
  world: World;
  faults: Faults;
  now: number;
  /** The last part of the path where the route has an id in it. */
  id: string;
};

export type Route = { method: string; path: RegExp; answer: (request: Request) => Answer };

/** Whole answer of a body that cannot be read; the words are those of the JSON parser behind the real API. */
export function parseBody(body: string): { parsed: unknown } | { error: string } {
  if (body.trim() === "") return { parsed: {} };
  try {
    return { parsed: JSON.parse(body) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

export const stamp = (now: number) => new Date(now).toISOString();

/** Rows go out without the fields that are not set, as screenshots of the real API show. */
export function withoutNulls<R extends Record<string, unknown>>(row: R): R {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)) as R;
}
