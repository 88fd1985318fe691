"use server";

import { vapiAction } from "@/lib/gate/actions";
import { journalledRelease } from "@/lib/journal/journalled-release";
import { journalledUpdate } from "@/lib/journal/journalled-update";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { viewOf } from "./loader";
import { releaseNumber } from "./release";
import { numberRelease, numberUpdate } from "./schema";
import { updateNumber } from "./update";

export const updatePhoneNumber = vapiAction(
  numberUpdate,
  async ({ input, ctx }) => {
    const phone = await updateNumber(ctx.vapi, input, journalledUpdate(ctx));
    numberIndex(ctx).upsert(phone);
    return viewOf(ctx, phone);
  },
  { name: "updatePhoneNumber" },
);

export const releasePhoneNumber = vapiAction(
  numberRelease,
  async ({ input, ctx }) => {
    const outcome = await releaseNumber(ctx.vapi, input, journalledRelease(ctx));
    numberIndex(ctx).remove(input.id);
    return outcome;
  },
  { name: "releasePhoneNumber" },
);
