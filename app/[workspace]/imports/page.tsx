import type { Metadata } from "next";
import { RunsList } from "@/components/runs/runs-list";
import { requireWorkspace } from "@/lib/gate/context";
import { loadRunList, runsQuery } from "@/lib/runs/loaders";

export const metadata: Metadata = { title: "Imports" };

type Props = { params: Promise<{ workspace: string }> };

export default async function ImportsPage({ params }: Props) {
  const ctx = await requireWorkspace((await params).workspace);
  const first = await loadRunList(ctx, runsQuery.parse({}));
  return <RunsList workspace={ctx.workspace.slug} first={first} canStart={ctx.user.role !== "viewer"} />;
}
