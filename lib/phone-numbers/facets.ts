import type { IndexEntry } from "./index-entry";
import { type FilterKey, type PhoneNumberQuery, filterKeys } from "./query";
import { matcherFor } from "./search";

export type Counts = Record<FilterKey, Map<string, number>>;

/** What leaving one condition out would bring: the way out of "no match". */
export type Relief = { drop: FilterKey | "q"; total: number };

export type Selection = {
  /** What matches everything, in the order given. */
  matching: readonly IndexEntry[];
  /** Per filter, counted over the rows that match everything but that filter. */
  counts: Counts;
  reliefs: Relief[];
};

/** What is asked most, kept for as long as the order is. */
const everything = new WeakMap<readonly IndexEntry[], Selection>();

export function select(order: readonly IndexEntry[], query: PhoneNumberQuery): Selection {
  const tests = testsOf(query);
  if (tests.length > 0) return walk(order, tests);
  const selection = everything.get(order) ?? walk(order, tests);
  everything.set(order, selection);
  return selection;
}

/** One walk over the rows answers filter, counts and ways out together. */
function walk(order: readonly IndexEntry[], tests: readonly Test[]): Selection {
  const counts = emptyCounts();
  const without = new Map<FilterKey | "q", number>();
  const matching: IndexEntry[] = [];
  for (const entry of order) {
    const missed = onlyMiss(tests, entry);
    if (missed === "several") continue;
    if (missed === undefined) {
      matching.push(entry);
      for (const key of filterKeys) count(counts[key], valueOf[key](entry));
    } else {
      without.set(missed, (without.get(missed) ?? 0) + 1);
      if (missed !== "q") count(counts[missed], valueOf[missed](entry));
    }
  }
  return { matching, counts, reliefs: tests.map(({ key }) => reliefOf(key, matching.length, without)) };
}

type Test = { key: FilterKey | "q"; passes: (entry: IndexEntry) => boolean };

const valueOf: Record<FilterKey, (entry: IndexEntry) => string | null> = {
  provider: (entry) => entry.provider,
  status: (entry) => entry.status,
  routing: (entry) => entry.routing,
  assistant: (entry) => entry.phone.assistantId,
  sms: (entry) => entry.sms,
};

function testsOf(query: PhoneNumberQuery): Test[] {
  const filters = filterKeys
    .filter((key) => query[key].length > 0)
    .map((key): Test => {
      const wanted = new Set<string | null>(query[key]);
      return { key, passes: (entry) => wanted.has(valueOf[key](entry)) };
    });
  const search = matcherFor(query.q);
  return search ? [...filters, { key: "q", passes: search }] : filters;
}

function onlyMiss(tests: readonly Test[], entry: IndexEntry): FilterKey | "q" | "several" | undefined {
  let missed: FilterKey | "q" | undefined;
  for (const { key, passes } of tests) {
    if (passes(entry)) continue;
    if (missed) return "several";
    missed = key;
  }
  return missed;
}

function reliefOf(drop: FilterKey | "q", matching: number, without: Map<FilterKey | "q", number>): Relief {
  return { drop, total: matching + (without.get(drop) ?? 0) };
}

function emptyCounts(): Counts {
  return { provider: new Map(), status: new Map(), routing: new Map(), assistant: new Map(), sms: new Map() };
}

function count(counts: Map<string, number>, value: string | null): void {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
}
