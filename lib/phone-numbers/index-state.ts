import type { Failure } from "@/lib/domain/errors";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { type IndexTable, emptyTable } from "./index-table";
import type { RoutingNames } from "./row";

/**
 * What the server remembers of one workspace's numbers. Plain data without methods and without error classes: pages and
 * routes are bundled apart and share it over `globalThis`, so each works on it with its own copy of the code.
 */
export type IndexState = {
  /** A replaced key or another region is another organisation. */
  fingerprint: string;
  table: IndexTable;
  /** Undefined until the first full load. */
  refreshedAt: number | undefined;
  fullAt: number;
  /** Upstream rows without an id: counted there, never shown here. */
  unreadable: number;
  /** Our own recent writes; a listing that may be older must not undo them. */
  writes: Map<string, { phone: PhoneNumber | null; at: number }>;
  /** The one refresh under way; it never rejects. */
  flight: Promise<void> | undefined;
  trouble: Trouble | undefined;
  /** Names of assistants and squads as they were known last. */
  names: RoutingNames;
};

/** Why the last refresh failed, and when the next one may go out by itself. */
export type Trouble = { failure: Failure; tries: number; nextTryAt: number };

/** Rows of all workspaces together; beyond it the least recently used workspace is forgotten. */
const maxRows = 50_000;

type Registry = Map<string, IndexState>;

/** The process-wide registry; the cast only names where on `globalThis` it lives. */
function registry(): Registry {
  const shared = globalThis as typeof globalThis & { switchboardNumberIndexes?: Registry };
  return (shared.switchboardNumberIndexes ??= new Map());
}

export function stateOf(workspace: { id: string; region: string; keyLast4: string }): IndexState {
  const states = registry();
  const fingerprint = `${workspace.region} ${workspace.keyLast4}`;
  const known = states.get(workspace.id);
  const state = known?.fingerprint === fingerprint ? known : coldState(fingerprint);
  states.delete(workspace.id);
  states.set(workspace.id, state);
  return state;
}

export function forgetState(workspaceId: string): void {
  registry().delete(workspaceId);
}

/** Called after a load; the workspace just loaded was used last and stays. */
export function boundMemory(limit: number = maxRows): void {
  const states = registry();
  let rows = [...states.values()].reduce((sum, state) => sum + state.table.entries.size, 0);
  for (const [id, state] of states) {
    if (rows <= limit || states.size === 1) return;
    states.delete(id);
    rows -= state.table.entries.size;
  }
}

function coldState(fingerprint: string): IndexState {
  return {
    fingerprint,
    table: emptyTable(),
    refreshedAt: undefined,
    fullAt: 0,
    unreadable: 0,
    writes: new Map(),
    flight: undefined,
    trouble: undefined,
    names: { assistants: undefined, squads: undefined },
  };
}
