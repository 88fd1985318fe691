"use server";

import { vapiAction } from "@/lib/gate/actions";
import { viewOf } from "@/lib/phone-number/loader";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { undoRequest } from "./schema";
import { undoEntry } from "./undo";

export const undoChange = vapiAction(
  undoRequest,
  async ({ input, ctx }) => {
    const phone = await undoEntry(ctx, input.id);
    numberIndex(ctx).upsert(phone);
    return viewOf(ctx, phone);
  },
  { name: "undoChange" },
);
