import { credentialQuery, loadCredentials } from "@/lib/credentials/loaders";
import { vapiRoute } from "@/lib/gate/routes";

export const GET = vapiRoute(({ request, ctx }) =>
  loadCredentials(ctx, credentialQuery.parse(Object.fromEntries(new URL(request.url).searchParams))),
);
