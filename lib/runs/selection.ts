import "server-only";
import { z } from "zod";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { VapiContext } from "@/lib/gate/context";
import { select } from "@/lib/phone-numbers/facets";
import { type IndexTable, inOrder } from "@/lib/phone-numbers/index-table";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { parseQuery } from "@/lib/phone-numbers/query";

/** So many still fit into one call of an action; who wants more chooses by filter. */
const mostIds = 20_000;
const ids = z.array(z.guid()).max(mostIds, `Choose at most ${mostIds.toLocaleString("en")} by hand.`);

/** What somebody else changed since then is not what the person chose. */
const seenAt = z.iso.datetime().optional();

/** Rows that were ticked, or everything that a list shows, however many pages it has, but for those taken out by hand. */
export const runSelection = z.union([
  z.object({ ids: ids.min(1), seenAt }),
  z.object({ query: z.string().max(8_000), except: ids.optional(), seenAt }),
]);

export type RunSelection = z.infer<typeof runSelection>;

/** A number that was chosen; `phone` is null where the workspace has it no more. */
export type Chosen = { id: string; phone: PhoneNumber | null };

/** Resolved here and now: what a list shows is what it shows on the server. */
export async function chosenNumbers(
  ctx: Pick<VapiContext, "workspace" | "vapi" | "signal">,
  selection: RunSelection,
): Promise<Chosen[]> {
  const { table } = await numberIndex(ctx).rows({ signal: ctx.signal, force: true });
  return chosenFrom(table, selection);
}

export function chosenFrom(table: IndexTable, selection: RunSelection): Chosen[] {
  if ("ids" in selection)
    return [...new Set(selection.ids)].map((id) => ({ id, phone: table.entries.get(id)?.phone ?? null }));
  const query = parseQuery(new URLSearchParams(selection.query));
  const except = new Set(selection.except);
  const { matching } = select(inOrder(table, query.sort), query);
  return matching.flatMap(({ phone }) => (except.has(phone.id) ? [] : [{ id: phone.id, phone }]));
}
