import { vapiRoute } from "@/lib/gate/routes";
import { findTextNumbers } from "@/lib/messages/loaders";
import { textNumberQuery } from "@/lib/messages/schema";

export const GET = vapiRoute(({ request, ctx }) =>
  findTextNumbers(ctx, textNumberQuery.parse(Object.fromEntries(new URL(request.url).searchParams)).q),
);
