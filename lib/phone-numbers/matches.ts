import "server-only";
import { z } from "zod";
import type { VapiContext } from "@/lib/gate/context";
import { type ListedNumber, matchList } from "@/lib/numbers-in-text/match-list";
import { numberIndex } from "./number-index";

/** How long it may be is said by `matchList`, in a sentence. */
export const pastedList = z.object({ text: z.string() });

/** What a list from a ticket means in this workspace; it is read afresh, because the list may name what was just added. */
export async function loadMatches(ctx: VapiContext, text: string): Promise<{ items: ListedNumber[] }> {
  const { table } = await numberIndex(ctx).rows({ signal: ctx.signal, force: true });
  const numbers = [...table.entries.values()].map(({ phone }) => phone);
  return { items: await matchList(text, numbers) };
}
