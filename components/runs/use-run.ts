"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { getJson } from "@/components/pickers/get-json";
import { type Failure, isAppError } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import type { RunPage } from "@/lib/runs/loaders";
import { announceRun } from "./announce-run";
import { newsOf, nextLookMs } from "./next-look";
import type { RowFilter } from "./run-states";
import { runKey } from "./runs-key";

type RunSource = {
  workspace: string;
  id: string;
  filter: RowFilter;
  /** Where the page of rows before ended. */
  after: string | null;
  /** What came with the page itself, and of which filter. */
  first: { of: RowFilter; page: RunPage };
};

type Look = RunPage & { quiet: number };

/** A run with a page of its rows, looked at again for as long as it goes on; what was read last stays when a look fails. */
export function useRun({ workspace, id, filter, after, first }: RunSource) {
  const client = useQueryClient();
  const queryKey = [...runKey(workspace, id), filter, after ?? ""];
  const isFirst = filter === first.of && after === null;
  const reading = useQuery<Look>({
    queryKey,
    queryFn: async ({ signal }) => {
      const page = await getJson<RunPage>(paths.api.run(workspace, id), {
        query: { ...(filter !== "all" && { state: filter }), ...(after && { after }) },
        signal,
      });
      const before = client.getQueryData<Look>(queryKey);
      return { ...page, quiet: before && newsOf(before.run) === newsOf(page.run) ? before.quiet + 1 : 0 };
    },
    initialData: isFirst ? { ...first.page, quiet: 0 } : undefined,
    initialDataUpdatedAt: Date.parse(first.page.now),
    placeholderData: keepPreviousData,
    staleTime: 1_000,
    gcTime: 0,
    refetchOnWindowFocus: "always",
    refetchInterval: ({ state: { data, status } }) =>
      nextLookMs({ run: (data ?? first.page).run, quiet: data?.quiet ?? 0, failed: status === "error" }),
  });

  const [last, setLast] = useState<RunPage>(reading.data ?? first.page);
  if (reading.data && reading.data !== last) setLast(reading.data);

  const page = reading.data ?? last;
  const over = page.run.endedAt !== null;
  const wasOver = useRef(over);
  useEffect(() => {
    // the bar at the top, which leaves this run to this page
    if (over && !wasOver.current) announceRun();
    wasOver.current = over;
  }, [over]);

  return {
    page,
    failure: reading.error ? failureOf(reading.error) : undefined,
    reading: reading.isFetching,
    /** The rows shown are those of another question still. */
    changing: reading.isPlaceholderData,
    lookNow: () => void client.invalidateQueries({ queryKey: runKey(workspace, id) }),
  };
}

function failureOf(error: Error): Failure {
  return isAppError(error)
    ? error.failure
    : { code: "surprise", message: "The run could not be looked at.", next: "It goes on all the same." };
}
