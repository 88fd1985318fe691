import type { Metadata } from "next";
import { type ReactNode, Suspense } from "react";
import { ListSkeleton } from "@/components/phone-numbers/list/list-skeleton";
import { PhoneNumbers } from "@/components/phone-numbers/list/phone-numbers";
import { type VapiContext, requireWorkspace } from "@/lib/gate/context";
import { plainFacets } from "@/lib/phone-numbers/facet-options";
import { type FirstRead, firstRead, ifQuick } from "@/lib/phone-numbers/first-read";
import { type PhoneNumberQuery, parseQuery, toQueryString } from "@/lib/phone-numbers/query";

export const metadata: Metadata = { title: "Phone numbers" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Rows that are quick to have come with the page itself; slow ones are streamed in behind a skeleton. */
export default async function PhoneNumbersPage({ params, searchParams }: Props) {
  const ctx = await requireWorkspace((await params).workspace);
  const query = parseQuery(await searchParams);
  const reading = firstRead(ctx, query);
  const quick = await ifQuick(reading);
  if (quick) return listOf({ ctx, query, read: quick });
  return (
    <Suspense fallback={<ListSkeleton query={query} facets={plainFacets(query)} />}>
      {reading.then((read) => listOf({ ctx, query, read }))}
    </Suspense>
  );
}

function listOf({ ctx, query, read }: { ctx: VapiContext; query: PhoneNumberQuery; read: FirstRead }): ReactNode {
  const { slug, name, environment } = ctx.workspace;
  const { rendered, list, failure } = read;
  const first = list && { of: toQueryString(query), list, at: Date.parse(list.now) };
  return (
    <PhoneNumbers
      workspace={{ slug, name, environment }}
      canChange={ctx.user.role !== "viewer"}
      page={{ rendered, first, failure }}
    />
  );
}
