"use server";

import { vapiAction } from "@/lib/gate/actions";
import { createCredential } from "./create";
import { newCredential } from "./schema";

export const addCredential = vapiAction(newCredential, ({ input, ctx }) => createCredential(ctx.vapi, input), {
  name: "addCredential",
});
