import "server-only";
import { AppError, type Failure, isAppError } from "@/lib/domain/errors";

/** Plain data: pages and routes are bundled apart and share it over `globalThis`. */
type Entry<T> = { at: number; value: T | undefined; flight: Promise<Outcome<T>> | undefined };
type Outcome<T> = { value: T } | { failure: Failure } | { surprise: unknown };

const freshMs = 30_000;
const maxEntries = 200;

/**
 * Remembers an upstream listing for seconds, per workspace. Whoever asks meanwhile waits for the one request under way;
 * a failure is told to all of them and not remembered.
 */
export async function remembered<T>(wanted: { key: string; load: () => Promise<T>; now?: () => number }): Promise<T> {
  const { key, load, now = Date.now } = wanted;
  const entry = touch<T>(key);
  if (entry.value !== undefined && now() - entry.at < freshMs) return entry.value;
  entry.flight ??= settle(load).then((outcome) => {
    entry.flight = undefined;
    if ("value" in outcome) Object.assign(entry, { value: outcome.value, at: now() });
    return outcome;
  });
  const outcome = await entry.flight;
  if ("value" in outcome) return outcome.value;
  throw "failure" in outcome ? new AppError(outcome.failure) : outcome.surprise;
}

/** Also what is under way: whoever asks from now on asks anew. */
export function forget(prefix: string): void {
  for (const key of cache().keys()) if (key.startsWith(prefix)) cache().delete(key);
}

async function settle<T>(load: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await load() };
  } catch (error) {
    return isAppError(error) ? { failure: error.failure } : { surprise: error };
  }
}

/** Moves the entry to the end of the line; the one at its head was used longest ago. */
function touch<T>(key: string): Entry<T> {
  const entries = cache();
  const entry = (entries.get(key) ?? { at: 0, value: undefined, flight: undefined }) as Entry<T>;
  entries.delete(key);
  entries.set(key, entry);
  for (const oldest of entries.keys()) {
    if (entries.size <= maxEntries) break;
    entries.delete(oldest);
  }
  return entry;
}

/** The cast only names where on `globalThis` the memory lives; a key is always used with one type of value. */
function cache(): Map<string, Entry<unknown>> {
  const shared = globalThis as typeof globalThis & { switchboardListings?: Map<string, Entry<unknown>> };
  return (shared.switchboardListings ??= new Map());
}
