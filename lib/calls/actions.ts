"use server";

import { labelOf } from "@/lib/domain/phone-number";
import { vapiAction } from "@/lib/gate/actions";
import { journalled } from "@/lib/journal/journalled";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { aroundOf } from "./loaders";
import { toCallRow } from "./row";
import { testCall } from "./schema";
import { startCall } from "./start";

export const startTestCall = vapiAction(
  testCall,
  async ({ input, ctx }) => {
    const { numberId, customerNumber, assistantId, squadId } = input;
    const phone = numberIndex(ctx).find(numberId) ?? (await ctx.vapi.phoneNumbers.get(numberId));
    const after = { customerNumber, ...(assistantId ? { assistantId } : { squadId: squadId ?? "" }) };
    const note = { action: "call-started", numberId, numberLabel: labelOf(phone), after } as const;
    const call = await journalled(ctx, note, () => startCall(ctx.vapi, input));
    return toCallRow(call, await aroundOf(ctx));
  },
  { name: "startTestCall" },
);
