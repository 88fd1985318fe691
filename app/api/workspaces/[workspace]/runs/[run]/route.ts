import { vapiRoute } from "@/lib/gate/routes";
import { loadRun, runRowsQuery } from "@/lib/runs/loaders";

export const GET = vapiRoute(({ request, params, ctx }) =>
  loadRun(ctx, params.run ?? "", runRowsQuery.parse(Object.fromEntries(new URL(request.url).searchParams))),
);
