"use server";

import { vapiAction } from "@/lib/gate/actions";
import { startRequest } from "./schema";
import { startImportOf } from "./start";

export const startImport = vapiAction(startRequest, ({ input, ctx }) => startImportOf(ctx, input), {
  name: "startImport",
});
