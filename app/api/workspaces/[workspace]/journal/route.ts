import { vapiRoute } from "@/lib/gate/routes";
import { loadJournal } from "@/lib/journal/loaders";
import { journalQuery } from "@/lib/journal/schema";

export const GET = vapiRoute(({ request, ctx }) =>
  loadJournal(ctx, journalQuery.parse(Object.fromEntries(new URL(request.url).searchParams))),
);
