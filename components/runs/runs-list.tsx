"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Upload } from "lucide-react";
import { getJson } from "@/components/pickers/get-json";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { FailureBanner } from "@/components/ui/failure-banner";
import { PageHead } from "@/components/ui/page-head";
import { type Failure, isAppError } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import type { RunList } from "@/lib/runs/loaders";
import { nextLookMs } from "./next-look";
import { NoRuns } from "./no-runs";
import { runsKey } from "./runs-key";
import { RunsTable } from "./runs-table";

type RunsListProps = { workspace: string; first: RunList; canStart: boolean };

/** Every run of the workspace, newest first; those under way are looked at again. */
export function RunsList({ workspace, first, canStart }: RunsListProps) {
  const reading = useInfiniteQuery({
    queryKey: [...runsKey(workspace), "list"],
    queryFn: ({ pageParam: before, signal }) =>
      getJson<RunList>(paths.api.runs(workspace), { query: { ...(before && { before }) }, signal }),
    initialPageParam: "",
    getNextPageParam: ({ runs, more }) => (more ? cursorOf(runs) : undefined),
    initialData: { pages: [first], pageParams: [""] },
    initialDataUpdatedAt: Date.parse(first.now),
    staleTime: 5_000,
    gcTime: 0,
    refetchOnWindowFocus: "always",
    refetchInterval: ({ state }) => nextLook(state.data?.pages ?? [], state.status === "error"),
  });
  const { pages } = reading.data;
  const runs = pages.flatMap((page) => page.runs);
  const importing = canStart ? (
    <ButtonLink kind="primary" href={paths.newImport(workspace)} icon={<Upload size={14} aria-hidden="true" />}>
      Import CSV
    </ButtonLink>
  ) : null;

  if (runs.length === 0)
    return (
      <>
        <PageHead title="Imports" />
        <NoRuns workspace={workspace} canStart={canStart} />
      </>
    );
  return (
    <>
      <PageHead title="Imports" actions={importing} />
      {reading.error ? (
        <div className="px-(--page-pad) pb-3 max-md:px-4">
          <FailureBanner
            failure={failureOf(reading.error)}
            action={
              <Button size="bar" busy={reading.isFetching && "Looking"} onClick={() => void reading.refetch()}>
                Look now
              </Button>
            }
          />
        </div>
      ) : null}
      <RunsTable workspace={workspace} runs={runs} now={pages[0]?.now ?? first.now} />
      {reading.hasNextPage ? (
        <div className="px-(--page-pad) py-3 max-md:px-4">
          <Button
            size="bar"
            busy={reading.isFetchingNextPage && "Loading"}
            onClick={() => void reading.fetchNextPage()}
          >
            Show older
          </Button>
        </div>
      ) : null}
    </>
  );
}

function cursorOf(runs: RunList["runs"]): string {
  const last = runs.at(-1);
  return last ? `${last.createdAt},${last.id}` : "";
}

/** More pages are more requests, so they are asked for more seldom. */
function nextLook(pages: readonly RunList[], failed: boolean): number | false {
  const waits = pages.flatMap(({ runs }) => runs).map((run) => nextLookMs({ run, quiet: 1, failed }));
  const known = waits.filter((wait) => wait !== false);
  return known.length > 0 && Math.min(...known) * pages.length;
}

function failureOf(error: Error): Failure {
  return isAppError(error)
    ? error.failure
    : { code: "surprise", message: "The runs could not be loaded.", next: "Nothing was changed. Try again." };
}
