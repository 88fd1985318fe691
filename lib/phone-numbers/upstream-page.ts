import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { VapiContext } from "@/lib/gate/context";
import { type PhoneNumberQuery, hasFilters, sortParts } from "./query";
import { isPlainWord } from "./search";

type Context = Pick<VapiContext, "vapi" | "signal">;
export type UpstreamPage = { rows: PhoneNumber[]; total: number; page: number };

/** The upstream sorts by creation only, cannot filter, and its search knows neither formats nor ids. */
export function canAskUpstream(query: PhoneNumberQuery): boolean {
  return !hasFilters(query) && sortParts(query.sort).key === "created" && (query.q === "" || isPlainWord(query.q));
}

/** Undefined where the account has the old listing only, which neither searches nor counts. */
export async function pageFromUpstream(ctx: Context, query: PhoneNumberQuery): Promise<UpstreamPage | undefined> {
  const asked = await askUpstream(ctx, query, query.page);
  if (asked === undefined || asked.rows.length > 0 || asked.total === 0) return asked;
  const last = Math.ceil(asked.total / query.size);
  return last === asked.page ? asked : askUpstream(ctx, query, last);
}

async function askUpstream(ctx: Context, query: PhoneNumberQuery, page: number): Promise<UpstreamPage | undefined> {
  const listing = {
    search: query.q || undefined,
    page,
    limit: query.size,
    sortOrder: sortParts(query.sort).descending ? ("DESC" as const) : ("ASC" as const),
  };
  const { rows, total } = await ctx.vapi.phoneNumbers.list(listing, { signal: ctx.signal });
  return total === null ? undefined : { rows, total, page };
}
