"use server";

import { z } from "zod";
import { vapiAction } from "@/lib/gate/actions";
import { changesSomething, updateBody } from "@/lib/vapi/bodies";
import { readRow } from "./loaders";
import { numberIndex } from "./number-index";

const upstreamId = z.guid();

const assignment = z.object({
  id: upstreamId,
  assistantId: upstreamId.nullable(),
  squadId: upstreamId.nullable().default(null),
});

/** Hands the calls of a number to an assistant, a squad or nobody, and tells who had them, for "Undo". */
export const assignPhoneNumber = vapiAction(assignment, async ({ input: { id, ...answerer }, ctx }) => {
  const before = await ctx.vapi.phoneNumbers.get(id);
  const body = updateBody(before, { ...answerer, workflowId: null });
  const after = changesSomething(body) ? await ctx.vapi.phoneNumbers.update(id, body) : before;
  numberIndex(ctx).upsert(after);
  return { row: await readRow(ctx, after), before: { assistantId: before.assistantId, squadId: before.squadId } };
});
