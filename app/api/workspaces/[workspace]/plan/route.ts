import { jsonBody } from "@/lib/gate/json-body";
import { vapiPost } from "@/lib/gate/routes";
import { loadPlan, planRequest } from "@/lib/runs/load-plan";

export const POST = vapiPost(async ({ request, ctx }) => {
  const { selection, change } = await jsonBody(request, planRequest);
  return loadPlan(ctx, selection, change);
});
