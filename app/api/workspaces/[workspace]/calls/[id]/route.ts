import { loadCall } from "@/lib/calls/loaders";
import { vapiRoute } from "@/lib/gate/routes";

export const GET = vapiRoute(({ params, ctx }) => loadCall(ctx, params.id ?? ""));
