import { vapiPost } from "@/lib/gate/routes";
import { arriving } from "@/lib/import-files/arriving";
import { fileNameOf, storeUpload } from "@/lib/import-files/upload";

export const POST = vapiPost(({ request, ctx }) =>
  storeUpload(ctx, {
    name: fileNameOf(new URL(request.url).searchParams.get("name")),
    source: arriving(request.body),
  }),
);
