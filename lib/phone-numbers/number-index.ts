import "server-only";
import { AppError, type Failure, isAppError } from "@/lib/domain/errors";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { basicsOf } from "@/lib/domain/phone-number-detail";
import type { Workspace } from "@/lib/domain/workspace";
import { toFailure } from "@/lib/gate/failure";
import type { VapiClient } from "@/lib/vapi/types";
import { toEntry } from "./index-entry";
import { refreshState } from "./index-refresh";
import { type IndexState, boundMemory, forgetState, stateOf } from "./index-state";
import { type IndexTable, isKnown, prepareOrders, putEntries, removeEntry } from "./index-table";
import { cancelled, waitFor } from "./wait-for";

/** The rows as they were last read, and how far to trust them. */
export type IndexSnapshot = { table: IndexTable; refreshedAt: number; stale: Staleness | undefined };

/** Older than it should be: because the upstream failed, or (no failure) because it has not answered yet. */
export type Staleness = { since: string; failure: Failure | undefined; tries: number; nextTryAt: string | undefined };

export type ReadOptions = {
  /** The caller's own cancellation; it never stops a refresh that others wait for too. */
  signal?: AbortSignal;
  /** "Try now": asks the upstream again before the next try is due. */
  force?: boolean;
};

export type NumberIndex = {
  /** False until the numbers were loaded once. */
  isWarm(): boolean;
  /** Waits for the first load; afterwards answers from memory and refreshes behind it. */
  rows(options?: ReadOptions): Promise<IndexSnapshot>;
  /** Starts the first load without anybody waiting. */
  warm(): void;
  /** A call beside the index under the same rules: none while the upstream limits us, and a failure counts. */
  attempt<T>(ask: () => Promise<T>): Promise<T>;
  /** What is in memory now, without asking anybody. */
  find(id: string): PhoneNumber | undefined;
  known(): PhoneNumber[];
  /** After every write of ours, so that the list shows it at once. */
  upsert(phone: PhoneNumber): void;
  remove(id: string): void;
};

export type Clock = { now: () => number; delay: (ms: number) => Promise<void> };

const systemClock: Clock = {
  now: () => Date.now(),
  delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()),
};

/** Up to this age rows are served as they are. */
const freshMs = 15_000;
/** Up to this age they are served while a refresh runs behind them; older ones wait for it. */
const usableMs = 60_000;
/** The longest that anybody waits for a refresh when there are rows to show. */
const patienceMs = 2_000;
const backoffSeconds = [5, 10, 20, 30] as const;

type IndexContext = { workspace: Pick<Workspace, "id" | "region" | "keyLast4">; vapi: VapiClient };

/** The numbers of one workspace in the server's memory: what filters, sorts and counts are answered from. */
export function numberIndex({ workspace, vapi }: IndexContext, clock: Clock = systemClock): NumberIndex {
  const state = stateOf(workspace);
  const refresh = () => (state.flight ??= runRefresh({ state, vapi, clock }));
  return {
    isWarm: () => state.refreshedAt !== undefined,
    rows: (options = {}) => readRows({ state, clock, refresh, options }),
    warm: () => void (state.refreshedAt === undefined && isDue({ state, clock, force: false }) && refresh()),
    attempt: (ask) => attempt({ state, clock, ask }),
    find: (id) => state.table.entries.get(id)?.phone,
    known: () => [...state.table.entries.values()].map((entry) => entry.phone),
    upsert: (given) => {
      const phone = basicsOf(given);
      state.writes.set(phone.id, { phone, at: clock.now() });
      // a number that was only looked at must not cost the others their order
      if (!isKnown(state.table, phone)) putEntries(state.table, [toEntry(phone)]);
    },
    remove: (id) => {
      state.writes.set(id, { phone: null, at: clock.now() });
      removeEntry(state.table, id);
    },
  };
}

/** After a key was replaced or a workspace removed. */
export function forgetNumbers(workspaceId: string): void {
  forgetState(workspaceId);
}

type Reading = { state: IndexState; clock: Clock; refresh: () => Promise<void>; options: ReadOptions };

async function readRows({ state, clock, refresh, options }: Reading): Promise<IndexSnapshot> {
  if (options.signal?.aborted) throw cancelled();
  const force = options.force ?? false;
  const age = ageOf(state, clock);
  const due = (force || age > freshMs) && isDue({ state, clock, force });
  if (state.refreshedAt === undefined) {
    if (due) await waitFor(refresh(), options.signal);
    return snapshotOf(state, clock) ?? refuse(state, clock);
  }
  const running = due ? refresh() : undefined;
  if (running && (force || age > usableMs))
    await waitFor(Promise.race([running, clock.delay(patienceMs)]), options.signal);
  return snapshotOf(state, clock) ?? refuse(state, clock);
}

async function runRefresh(run: { state: IndexState; vapi: VapiClient; clock: Clock }): Promise<void> {
  const { state, vapi, clock } = run;
  try {
    await refreshState(state, vapi, clock.now);
    state.trouble = undefined;
    boundMemory();
    void prepareOrders(state.table);
  } catch (error) {
    noteTrouble(state, toFailure(error), clock);
  } finally {
    state.flight = undefined;
  }
}

async function attempt<T>(call: { state: IndexState; clock: Clock; ask: () => Promise<T> }): Promise<T> {
  const { state, clock, ask } = call;
  if (!isDue({ state, clock, force: false })) refuse(state, clock);
  try {
    return await ask();
  } catch (error) {
    if (!isAppError(error, "cancelled")) noteTrouble(state, toFailure(error), clock);
    throw error;
  }
}

function noteTrouble(state: IndexState, failure: Failure, clock: Clock): void {
  const tries = (state.trouble?.tries ?? 0) + 1;
  const wait = failure.retryAfterSeconds ?? backoffSeconds[tries - 1] ?? 30;
  state.trouble = { failure, tries, nextTryAt: clock.now() + wait * 1000 };
}

/** A failed refresh is not repeated at once. Without rows every reader may try, except while the upstream limits us. */
function isDue({ state, clock, force }: { state: IndexState; clock: Clock; force: boolean }): boolean {
  const { trouble } = state;
  if (!trouble || clock.now() >= trouble.nextTryAt) return true;
  return trouble.failure.code !== "rate-limited" && (force || state.refreshedAt === undefined);
}

function refuse(state: IndexState, clock: Clock): never {
  const { failure, nextTryAt } = state.trouble ?? unexplained;
  if (failure.retryAfterSeconds === undefined) throw new AppError(failure);
  const seconds = Math.max(1, Math.ceil((nextTryAt - clock.now()) / 1000));
  throw new AppError({ ...failure, retryAfterSeconds: seconds });
}

const unexplained: { failure: Failure; nextTryAt: number } = {
  failure: {
    code: "upstream-down",
    message: "The numbers could not be loaded.",
    next: "Nothing was changed. Try again.",
  },
  nextTryAt: 0,
};

function ageOf(state: IndexState, clock: Clock): number {
  return state.refreshedAt === undefined ? Infinity : clock.now() - state.refreshedAt;
}

function snapshotOf(state: IndexState, clock: Clock): IndexSnapshot | undefined {
  const { refreshedAt, trouble, table } = state;
  if (refreshedAt === undefined) return undefined;
  const isStale = trouble !== undefined || ageOf(state, clock) > usableMs;
  return { table, refreshedAt, stale: isStale ? stalenessOf(refreshedAt, trouble) : undefined };
}

function stalenessOf(refreshedAt: number, trouble: IndexState["trouble"]): Staleness {
  return {
    since: new Date(refreshedAt).toISOString(),
    failure: trouble?.failure,
    tries: trouble?.tries ?? 0,
    nextTryAt: trouble && new Date(trouble.nextTryAt).toISOString(),
  };
}
