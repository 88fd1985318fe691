import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { RunPage } from "@/components/runs/run-page";
import { readRowFilter } from "@/components/runs/run-states";
import { isAppError } from "@/lib/domain/errors";
import { requireWorkspace } from "@/lib/gate/context";
import { requireRun } from "@/lib/runs/control";
import { loadRun, runRowsQuery } from "@/lib/runs/loaders";

type Props = {
  params: Promise<{ workspace: string; run: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Somebody else's run is found as little as one that there never was. */
const openRun = cache(async (slug: string, id: string) => {
  const ctx = await requireWorkspace(slug);
  try {
    return { ctx, run: await requireRun(ctx, id) };
  } catch (error) {
    if (isAppError(error, "not-found")) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, run: id } = await params;
  const { run } = await openRun(workspace, id);
  return { title: run.title };
}

export default async function ImportRunPage({ params, searchParams }: Props) {
  const { workspace: slug, run: id } = await params;
  const { ctx } = await openRun(slug, id);
  const { state } = await searchParams;
  const of = readRowFilter(typeof state === "string" ? state : undefined);
  const page = await loadRun(ctx, id, runRowsQuery.parse(of === "all" ? {} : { state: of }));
  const { workspace, user } = ctx;
  return (
    <RunPage
      key={id}
      workspace={{ slug: workspace.slug, name: workspace.name, environment: workspace.environment }}
      first={{ of, page }}
      readOnly={user.role === "viewer" ? "Your role is viewer; steering runs needs operator." : undefined}
    />
  );
}
