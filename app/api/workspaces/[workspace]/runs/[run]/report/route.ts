import { vapiRoute } from "@/lib/gate/routes";
import { reportFile } from "@/lib/runs/report";

export const GET = vapiRoute(({ params, ctx }) => reportFile(ctx, params.run ?? ""));
