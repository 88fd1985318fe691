import { loadAssistants } from "@/lib/assistants/loaders";
import { pickerQuery } from "@/lib/assistants/schema";
import { vapiRoute } from "@/lib/gate/routes";

export const GET = vapiRoute(({ request, ctx }) =>
  loadAssistants(ctx, pickerQuery.parse(Object.fromEntries(new URL(request.url).searchParams))),
);
