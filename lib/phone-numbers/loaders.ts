import "server-only";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { VapiContext } from "@/lib/gate/context";
import { markKeyState } from "@/lib/workspaces/store";
import { type Facets, toFacets } from "./facet-options";
import { type Relief, select } from "./facets";
import type { IndexEntry } from "./index-entry";
import { inOrder } from "./index-table";
import { type IndexSnapshot, type NumberIndex, type Staleness, numberIndex } from "./number-index";
import { type PhoneNumberQuery, defaultQuery } from "./query";
import { type NamesRead, routingNames } from "./routing-names";
import { type PhoneNumberRow, type RoutingNames, toRow } from "./row";
import { type UpstreamPage, canAskUpstream, pageFromUpstream } from "./upstream-page";

/** One page of the list with everything around it, ready for the browser. */
export type PhoneNumberList = {
  rows: PhoneNumberRow[];
  /** How many match, and how many there are; null until every number was read. */
  total: number;
  allTotal: number | null;
  page: number;
  pages: number;
  facets: Facets;
  /** What leaving one condition out would bring; only where nothing matches. */
  reliefs: Relief[];
  stale: Staleness | null;
  /** More is being read (all numbers, or names): asking again soon brings it. */
  warming: boolean;
  /** When the rows were true, and the server's clock, from which ages are counted. */
  refreshedAt: string;
  now: string;
};

/** Longer than this nobody waits for names; the rows show short ids until they are there. */
const namesPatienceMs = 1_000;
/** The first answer is asked for again at once anyway. */
const firstNamesPatienceMs = 150;

type LoadOptions = { /** "Try now" */ force?: boolean };

/** The very first question of a workspace is answered from one upstream page; everything else loads behind it. */
export async function loadPhoneNumbers(
  ctx: VapiContext,
  query: PhoneNumberQuery,
  { force = false }: LoadOptions = {},
): Promise<PhoneNumberList> {
  const index = numberIndex(ctx);
  const isFirst = !index.isWarm() && canAskUpstream(query);
  const names = routingNames(ctx, isFirst ? firstNamesPatienceMs : namesPatienceMs);
  const first = isFirst ? await firstPage({ ctx, query, index }) : undefined;
  if (first) return fromUpstream({ page: first, query, names: await names });
  const snapshot = await index.rows({ signal: ctx.signal, force });
  if (snapshot.stale?.failure?.code === "key-refused") await markKeyState(ctx.workspace.id, "refused");
  return fromIndex({ snapshot, query, names: await names });
}

/** One row as the list shows it, after a change. */
export async function readRow(ctx: VapiContext, phone: PhoneNumber): Promise<PhoneNumberRow> {
  return toRow(phone, await routingNames(ctx, namesPatienceMs));
}

function fromIndex(load: { snapshot: IndexSnapshot; query: PhoneNumberQuery; names: NamesRead }): PhoneNumberList {
  const { snapshot, query, names } = load;
  const order = inOrder(snapshot.table, query.sort);
  const { matching, counts, reliefs } = select(order, query);
  const pages = Math.max(1, Math.ceil(matching.length / query.size));
  const page = Math.min(query.page, pages);
  return {
    ...around({ query, names, counts, usage: select(order, defaultQuery).counts.assistant }),
    rows: rowsOf(matching.slice((page - 1) * query.size, page * query.size), names),
    total: matching.length,
    allTotal: order.length,
    page,
    pages,
    reliefs: matching.length === 0 ? reliefs : [],
    stale: snapshot.stale ?? null,
    warming: names.pending,
    refreshedAt: new Date(snapshot.refreshedAt).toISOString(),
  };
}

/** As many as one listing of everything brings; then the filters' counts are worth a moment. */
const fewNumbers = 1000;
const countsPatienceMs = 50;
/** Reading very many numbers keeps the server busy; the first rows go out before that. */
const headStartMs = 250;

/** Undefined: the index answers, because it may have come first or nothing else can. */
async function firstPage({ ctx, query, index }: First): Promise<UpstreamPage | undefined> {
  const page = await index.attempt(() => pageFromUpstream(ctx, query));
  if (page && page.total > fewNumbers) {
    setTimeout(() => index.warm(), headStartMs);
    return page;
  }
  const late = new Promise((resolve) => setTimeout(resolve, countsPatienceMs).unref());
  await Promise.race([index.rows({ signal: ctx.signal }).catch(() => undefined), late]);
  return index.isWarm() ? undefined : page;
}

type First = { ctx: VapiContext; query: PhoneNumberQuery; index: NumberIndex };

function fromUpstream(load: { page: UpstreamPage; query: PhoneNumberQuery; names: NamesRead }): PhoneNumberList {
  const { query, names } = load;
  const { rows, total, page } = load.page;
  return {
    ...around({ query, names, counts: undefined, usage: undefined }),
    rows: rows.map((phone) => toRow(phone, names)),
    total,
    allTotal: query.q ? null : total,
    page,
    pages: Math.max(1, Math.ceil(total / query.size)),
    reliefs: [],
    stale: null,
    warming: true,
    refreshedAt: new Date().toISOString(),
  };
}

function around(list: Parameters<typeof toFacets>[0]) {
  return { facets: toFacets(list), now: new Date().toISOString() };
}

function rowsOf(entries: readonly IndexEntry[], names: RoutingNames): PhoneNumberRow[] {
  return entries.map((entry) => toRow(entry.phone, names));
}
