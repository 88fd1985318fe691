import { vapiPost } from "@/lib/gate/routes";
import { loadCheck } from "@/lib/import-files/loaders";

export const POST = vapiPost(async ({ request, params, ctx }) =>
  loadCheck(ctx, params.file ?? "", await request.json().catch(() => undefined)),
);
