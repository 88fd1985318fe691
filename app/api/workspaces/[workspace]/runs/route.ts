import { vapiRoute } from "@/lib/gate/routes";
import { loadActiveRuns, loadRunList, runsQuery } from "@/lib/runs/loaders";

export const GET = vapiRoute(async ({ request, ctx }) => {
  const query = new URL(request.url).searchParams;
  if (query.has("active")) return { runs: await loadActiveRuns(ctx) };
  return loadRunList(ctx, runsQuery.parse(Object.fromEntries(query)));
});
