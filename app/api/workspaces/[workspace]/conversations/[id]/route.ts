import { vapiRoute } from "@/lib/gate/routes";
import { loadConversation } from "@/lib/messages/loaders";

export const GET = vapiRoute(({ params, ctx }) => loadConversation(ctx, params.id ?? ""));
