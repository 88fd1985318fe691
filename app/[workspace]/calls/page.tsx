import type { Metadata } from "next";
import { Suspense } from "react";
import { Calls } from "@/components/calls/calls";
import { CallsLoading } from "@/components/calls/calls-loading";
import { readFilters } from "@/lib/calls/filters";
import { firstCalls } from "@/lib/calls/first-read";
import { requireWorkspace } from "@/lib/gate/context";
import { ifQuick } from "@/lib/phone-numbers/first-read";

export const metadata: Metadata = { title: "Calls" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Rows that are quick to have come with the page itself; slow ones are streamed in behind a skeleton. */
export default async function CallsPage({ params, searchParams }: Props) {
  const ctx = await requireWorkspace((await params).workspace);
  const { slug } = ctx.workspace;
  const reading = firstCalls(ctx, readFilters(await searchParams));
  const quick = await ifQuick(reading);
  if (quick) return <Calls workspace={slug} first={quick} />;
  return (
    <Suspense fallback={<CallsLoading />}>
      {reading.then((first) => (
        <Calls workspace={slug} first={first} />
      ))}
    </Suspense>
  );
}
