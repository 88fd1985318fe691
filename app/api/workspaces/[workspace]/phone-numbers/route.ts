import { vapiRoute } from "@/lib/gate/routes";
import { loadPhoneNumbers } from "@/lib/phone-numbers/loaders";
import { parseQuery } from "@/lib/phone-numbers/query";

export const GET = vapiRoute(({ request, ctx }) => {
  const { searchParams } = new URL(request.url);
  return loadPhoneNumbers({ ...ctx, signal: request.signal }, parseQuery(searchParams), {
    force: searchParams.has("now"),
  });
});
