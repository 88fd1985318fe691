import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { VapiClient } from "@/lib/vapi/types";
import { type IndexEntry, toEntry } from "./index-entry";
import type { IndexState } from "./index-state";
import { emptyTable, isKnown, putEntries, removeEntry } from "./index-table";

/** Upstream listings may lag behind a write by a moment. */
const settleMs = 10_000;
/** Changes are asked for from a little before the newest one known: a write may become visible late. */
const overlapMs = 60_000;
/** What an incremental refresh cannot see (a row changed without a new date) is seen after this long. */
const fullEveryMs = 5 * 60_000;
const deadlineMs = 30_000;

/** Brings the state up to date: what changed since, or everything where that does not add up. */
export async function refreshState(state: IndexState, vapi: VapiClient, now: () => number): Promise<void> {
  const startedAt = now();
  const since = startedAt - state.fullAt < fullEveryMs ? newestChange(state, startedAt) : undefined;
  if (since === undefined || !(await mergeChanges({ state, vapi, since, startedAt }))) {
    const { rows, unreadable } = await vapi.phoneNumbers.listAll({}, { deadlineMs });
    const entries = await toEntries(rows);
    state.table = emptyTable();
    putEntries(state.table, entries);
    reapplyWrites(state, startedAt);
    state.fullAt = startedAt;
    state.unreadable = unreadable ?? 0;
  }
  state.refreshedAt = startedAt;
}

/** False: rows are missing or left over, only a full load tells which. */
async function mergeChanges(merge: {
  state: IndexState;
  vapi: VapiClient;
  since: string;
  startedAt: number;
}): Promise<boolean> {
  const { state, vapi } = merge;
  const [changed, counted] = await Promise.all([
    vapi.phoneNumbers.listAll({ updatedAtGe: merge.since }, { deadlineMs }),
    vapi.phoneNumbers.list({ limit: 1 }, { deadlineMs }),
  ]);
  if (counted.total === null) return false;
  putEntries(state.table, await toEntries(changed.rows.filter((phone) => !isKnown(state.table, phone))));
  reapplyWrites(state, merge.startedAt);
  return state.table.entries.size + state.unreadable === counted.total;
}

/** A write of ours wins over a listing that may have been taken before it, unless the listing is the newer one. */
function reapplyWrites(state: IndexState, startedAt: number): void {
  for (const [id, { phone, at }] of state.writes) {
    if (at < startedAt - settleMs) {
      state.writes.delete(id);
    } else if (phone === null) {
      removeEntry(state.table, id);
    } else if (isNewer(phone, state.table.entries.get(id)?.phone)) {
      putEntries(state.table, [toEntry(phone)]);
    }
  }
}

function isNewer(ours: PhoneNumber, listed: PhoneNumber | undefined): boolean {
  return !listed || (ours.updatedAt ?? "") > (listed.updatedAt ?? "");
}

/** A date in the future would hide every later change. */
function newestChange(state: IndexState, now: number): string | undefined {
  let newest = "";
  for (const { phone } of state.table.entries.values()) {
    if (phone.updatedAt && phone.updatedAt > newest) newest = phone.updatedAt;
  }
  const at = Date.parse(newest);
  return Number.isNaN(at) ? undefined : new Date(Math.min(at, now) - overlapMs).toISOString();
}

/** In slices: reading the countries of 10,000 numbers at once would hold every other request up. */
async function toEntries(phones: readonly PhoneNumber[]): Promise<IndexEntry[]> {
  const entries: IndexEntry[] = [];
  for (let start = 0; start < phones.length; start += slice) {
    if (start > 0) await new Promise((resolve) => setImmediate(resolve));
    entries.push(...phones.slice(start, start + slice).map(toEntry));
  }
  return entries;
}

const slice = 1000;
