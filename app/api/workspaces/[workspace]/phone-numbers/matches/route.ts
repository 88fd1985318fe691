import { jsonBody } from "@/lib/gate/json-body";
import { vapiPost } from "@/lib/gate/routes";
import { loadMatches, pastedList } from "@/lib/phone-numbers/matches";

export const POST = vapiPost(async ({ request, ctx }) => loadMatches(ctx, (await jsonBody(request, pastedList)).text), {
  role: "viewer",
});
