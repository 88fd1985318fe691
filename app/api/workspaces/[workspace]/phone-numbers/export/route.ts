import { jsonBody } from "@/lib/gate/json-body";
import { vapiPost, vapiRoute } from "@/lib/gate/routes";
import { numbersFile } from "@/lib/phone-numbers/numbers-file";
import { selectedNumbers } from "@/lib/phone-numbers/selected";

export const GET = vapiRoute(({ request, ctx }) => numbersFile(ctx, { query: new URL(request.url).search }));

export const POST = vapiPost(
  async ({ request, ctx }) => numbersFile(ctx, (await jsonBody(request, selectedNumbers)).selection),
  { role: "viewer" },
);
