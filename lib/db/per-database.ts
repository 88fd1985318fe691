import { database } from "./client";
import type { Database } from "./handle";

/** Putting a query together costs more than running it: the ones of every request are made once per open database. */
export function perDatabase<T extends object>(make: (db: Database) => T): () => Promise<T> {
  const made = new WeakMap<Database, T>();
  return async () => {
    const db = await database();
    const known = made.get(db);
    if (known) return known;
    const fresh = make(db);
    made.set(db, fresh);
    return fresh;
  };
}
