import { loadCalls } from "@/lib/calls/loaders";
import { callQuery } from "@/lib/calls/schema";
import { vapiRoute } from "@/lib/gate/routes";

export const GET = vapiRoute(({ request, ctx }) =>
  loadCalls(ctx, callQuery.parse(Object.fromEntries(new URL(request.url).searchParams))),
);
