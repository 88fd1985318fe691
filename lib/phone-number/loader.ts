import "server-only";
import { assistantNames, squadNames } from "@/lib/assistants/loaders";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { VapiContext } from "@/lib/gate/context";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { type PhoneNumberRow, type RoutingNames, toRow } from "@/lib/phone-numbers/row";

/** One number as its page gets it: what is stored, and how people read it. No secret is in either. */
export type NumberView = { phone: PhoneNumberDetail; row: PhoneNumberRow; readAt: string };

/** Always read afresh, so that what is changed is what is there. */
export async function loadNumber(ctx: VapiContext, id: string): Promise<NumberView> {
  const [phone, names] = await Promise.all([ctx.vapi.phoneNumbers.get(id, { signal: ctx.signal }), routingNames(ctx)]);
  numberIndex(ctx).upsert(phone);
  return toView(phone, names);
}

export async function viewOf(ctx: VapiContext, phone: PhoneNumberDetail): Promise<NumberView> {
  return toView(phone, await routingNames(ctx));
}

/** Without the names the page still works: it shows ids. */
async function routingNames(ctx: VapiContext) {
  const [assistants, squads] = await Promise.allSettled([assistantNames(ctx), squadNames(ctx)]);
  return {
    assistants: assistants.status === "fulfilled" ? assistants.value : undefined,
    squads: squads.status === "fulfilled" ? squads.value : undefined,
  };
}

function toView(phone: PhoneNumberDetail, names: RoutingNames): NumberView {
  return { phone, row: toRow(phone, names), readAt: new Date().toISOString() };
}
