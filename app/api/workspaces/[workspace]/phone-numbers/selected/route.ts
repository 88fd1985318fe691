import { jsonBody } from "@/lib/gate/json-body";
import { vapiPost } from "@/lib/gate/routes";
import { loadSelected, selectedNumbers } from "@/lib/phone-numbers/selected";

export const POST = vapiPost(
  async ({ request, ctx }) => loadSelected(ctx, (await jsonBody(request, selectedNumbers)).selection),
  { role: "viewer" },
);
