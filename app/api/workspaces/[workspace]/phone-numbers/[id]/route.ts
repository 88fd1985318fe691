import { vapiRoute } from "@/lib/gate/routes";
import { loadNumber } from "@/lib/phone-number/loader";

export const GET = vapiRoute(({ params, ctx }) => loadNumber(ctx, params.id ?? ""));
