import type { Metadata } from "next";
import { ActivityList } from "@/components/activity/activity-list";
import { NumberFilter } from "@/components/activity/number-filter";
import { PageHead } from "@/components/ui/page-head";
import { requireWorkspace } from "@/lib/gate/context";
import { loadJournal } from "@/lib/journal/loaders";
import { journalQuery } from "@/lib/journal/schema";

export const metadata: Metadata = { title: "Activity" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ActivityPage({ params, searchParams }: Props) {
  const ctx = await requireWorkspace((await params).workspace);
  const { number } = journalQuery.parse(await searchParams);
  const first = await loadJournal(ctx, journalQuery.parse({ number }));
  const { slug } = ctx.workspace;

  return (
    <>
      <PageHead title="Activity" />
      <div className="grid max-w-[1216px] content-start gap-4 px-(--page-pad) pb-6 max-md:px-4">
        {number ? <NumberFilter workspace={slug} numberId={number} latest={first.items[0]} /> : null}
        <ActivityList
          key={number ?? "all"}
          workspace={slug}
          numberId={number}
          first={first}
          canUndo={ctx.user.role !== "viewer"}
        />
      </div>
    </>
  );
}
