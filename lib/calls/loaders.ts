import "server-only";
import type { Call } from "@/lib/domain/call";
import type { VapiContext } from "@/lib/gate/context";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { routingNames } from "@/lib/phone-numbers/routing-names";
import { cursorText, gather } from "@/lib/vapi/gather";
import { type Around, type CallRow, outcomeOf, toCallRow } from "./row";
import type { ParsedCallQuery } from "./schema";

type Reader = Pick<VapiContext, "workspace" | "vapi" | "signal">;

/** Newest first. */
export type CallList = {
  items: CallRow[];
  /** How many calls were looked at for this page, and since when: what is older than that is not known yet. */
  fetched: number;
  fetchedFrom: string | null;
  /** Asks for what comes next (`before`); null: there are no older calls. */
  next: string | null;
  /** The server's clock, from which ages are counted. */
  now: string;
};

/** Direction and outcome are filtered here, so a page may take several requests. */
const mostRequests = 5;
const perRequest = 100;
const namesPatienceMs = 1_000;

export async function loadCalls(ctx: Reader, query: ParsedCallQuery): Promise<CallList> {
  const { number, assistant, from, to, before, limit, direction, outcome } = query;
  const filtered = direction !== undefined || outcome !== undefined;
  const size = filtered ? perRequest : limit + (before?.seen.length ?? 0) + 1;
  const load = async (createdAtLt: string | undefined) => {
    const wanted = { phoneNumberId: number, assistantId: assistant, createdAtGe: from, createdAtLt, limit: size };
    const rows = await ctx.vapi.calls.list(wanted, { signal: ctx.signal });
    return { rows, full: rows.length === size };
  };
  const keep = (call: Call) =>
    (direction === undefined || call.direction === direction) && (outcome === undefined || outcomeOf(call) === outcome);
  const start = before ?? (to === undefined ? undefined : { before: to, seen: [] });
  const [found, around] = await Promise.all([gather({ limit, from: start, load, keep, mostRequests }), aroundOf(ctx)]);
  return {
    items: found.rows.map((call) => toCallRow(call, around)),
    fetched: found.fetched,
    fetchedFrom: found.fetchedFrom,
    next: found.next && cursorText(found.next),
    now: new Date().toISOString(),
  };
}

/** One call, to be followed until `ended`. */
export async function loadCall(ctx: Reader, id: string): Promise<CallRow> {
  const [call, around] = await Promise.all([ctx.vapi.calls.get(id, { signal: ctx.signal }), aroundOf(ctx)]);
  return toCallRow(call, around);
}

/** Names and labels as far as they are known in good time; without them a row shows ids. */
export async function aroundOf(ctx: Reader): Promise<Around> {
  const index = numberIndex(ctx);
  const late = new Promise((resolve) => setTimeout(resolve, namesPatienceMs).unref());
  const numbers = index.rows().catch(() => undefined);
  const [names] = await Promise.all([routingNames(ctx, namesPatienceMs), Promise.race([numbers, late])]);
  return { names, find: index.find };
}
