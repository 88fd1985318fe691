"use server";

import { z } from "zod";
import { vapiAction } from "@/lib/gate/actions";
import { journalledUpdate } from "@/lib/journal/journalled-update";
import { writeNumber } from "@/lib/phone-number/update";
import { updateBody } from "@/lib/vapi/bodies";
import { readRow } from "./loaders";
import { numberIndex } from "./number-index";

const upstreamId = z.guid();

const assignment = z.object({
  id: upstreamId,
  assistantId: upstreamId.nullable(),
  squadId: upstreamId.nullable().default(null),
});

/** Hands the calls of a number to an assistant, a squad or nobody; `change` is the entry of the journal, for "Undo". */
export const assignPhoneNumber = vapiAction(assignment, async ({ input: { id, ...answerer }, ctx }) => {
  const before = await ctx.vapi.phoneNumbers.get(id);
  const body = updateBody(before, { ...answerer, workflowId: null });
  let change: string | undefined;
  const around = journalledUpdate(ctx, { begun: (entry) => (change = entry) });
  const after = await writeNumber(ctx.vapi, { fresh: before, body }, around);
  numberIndex(ctx).upsert(after);
  return { row: await readRow(ctx, after), change };
});
