import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { IndexEntry } from "./index-entry";
import { type Sort, type SortKey, sortKeys, sortParts } from "./query";

/** The rows of one workspace and the orders they were asked in so far. Plain data: it outlives the module that made it. */
export type IndexTable = { entries: Map<string, IndexEntry>; orders: Map<Sort, readonly IndexEntry[]> };

export function emptyTable(): IndexTable {
  return { entries: new Map(), orders: new Map() };
}

export function putEntries(table: IndexTable, entries: readonly IndexEntry[]): void {
  if (entries.length === 0) return;
  for (const entry of entries) table.entries.set(entry.phone.id, entry);
  table.orders.clear();
}

export function isKnown(table: IndexTable, phone: PhoneNumber): boolean {
  const known = table.entries.get(phone.id);
  return known !== undefined && JSON.stringify(known.phone) === JSON.stringify(phone);
}

export function removeEntry(table: IndexTable, id: string): void {
  if (table.entries.delete(id)) table.orders.clear();
}

/** Every row in that order; rows without the key stand last in both directions. Kept until a row changes. */
export function inOrder(table: IndexTable, sort: Sort): readonly IndexEntry[] {
  const known = table.orders.get(sort);
  if (known) return known;
  const { key, descending } = sortParts(sort);
  const order = descending ? turned(inOrder(table, key), keyOf[key]) : sorted([...table.entries.values()], key);
  table.orders.set(sort, order);
  return order;
}

/** Sorting 10,000 rows takes longer than answering from them, so it is done before anybody asks. */
export async function prepareOrders(table: IndexTable): Promise<void> {
  for (const key of sortKeys) {
    await new Promise((resolve) => setImmediate(resolve));
    inOrder(table, key);
  }
}

const byName = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const keyOf: Record<SortKey, (entry: IndexEntry) => string | null> = {
  created: ({ phone }) => phone.createdAt,
  updated: ({ phone }) => phone.updatedAt,
  name: ({ phone }) => phone.name,
  // SIP addresses stand after the numbers
  number: ({ digits, phone }) => digits || (phone.sipUri ? `~${phone.sipUri.toLowerCase()}` : null),
};

/** Equal keys keep a fixed order. */
function sorted(entries: IndexEntry[], sortKey: SortKey): IndexEntry[] {
  const compare = sortKey === "name" ? byName : byText;
  const keyed = entries.map((entry) => ({ entry, key: keyOf[sortKey](entry) || null }));
  keyed.sort((a, b) => {
    const byKey = a.key && b.key ? compare(a.key, b.key) : Number(!a.key) - Number(!b.key);
    return byKey || byText(a.entry.id, b.entry.id);
  });
  return keyed.map(({ entry }) => entry);
}

function turned(order: readonly IndexEntry[], key: (entry: IndexEntry) => string | null): IndexEntry[] {
  const first = order.findIndex((entry) => !key(entry));
  const end = first === -1 ? order.length : first;
  return [...order.slice(0, end).reverse(), ...order.slice(end)];
}
