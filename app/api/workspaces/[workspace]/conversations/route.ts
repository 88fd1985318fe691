import { vapiRoute } from "@/lib/gate/routes";
import { loadConversations } from "@/lib/messages/loaders";
import { conversationQuery } from "@/lib/messages/schema";

export const GET = vapiRoute(({ request, ctx }) =>
  loadConversations(ctx, conversationQuery.parse(Object.fromEntries(new URL(request.url).searchParams))),
);
