"use server";

import { vapiAction } from "@/lib/gate/actions";
import { journalled } from "@/lib/journal/journalled";
import { createCredential } from "./create";
import { newCredential } from "./schema";

export const addCredential = vapiAction(
  newCredential,
  ({ input, ctx }) => {
    const { provider, name } = input;
    const note = { action: "credential-added", after: { provider, name } } as const;
    return journalled(ctx, note, () => createCredential(ctx.vapi, input));
  },
  { name: "addCredential" },
);
