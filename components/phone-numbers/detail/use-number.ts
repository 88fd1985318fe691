"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getJson } from "@/components/pickers/get-json";
import { paths } from "@/lib/paths";
import type { NumberView } from "@/lib/phone-number/loader";
import { pollDelay } from "@/lib/phone-number/polling";

const keyOf = (workspace: string, id: string) => ["phone-number", workspace, id] as const;

/** The number as it was last read; while it is activating it is asked for again, ever more seldom. */
export function useNumber(workspace: string, initial: NumberView) {
  const client = useQueryClient();
  const { id } = initial.phone;
  const reading = useQuery({
    queryKey: keyOf(workspace, id),
    queryFn: ({ signal }) => readNumber({ workspace, id, signal }),
    initialData: initial,
    staleTime: Infinity,
    // the server reads afresh for every visit, so an older answer must not outlive the page
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchInterval: ({ state }) =>
      isActivating(state.data) ? pollDelay(state.dataUpdateCount + state.errorUpdateCount) : false,
  });

  return {
    view: reading.data,
    isActivating: isActivating(reading.data),
    isReading: reading.isFetching,
    readAgain: () => void reading.refetch(),
    show: (view: NumberView) => client.setQueryData(keyOf(workspace, id), view),
  };
}

export function readNumber(read: { workspace: string; id: string; signal: AbortSignal }): Promise<NumberView> {
  return getJson<NumberView>(paths.api.phoneNumber(read.workspace, read.id), { query: {}, signal: read.signal });
}

function isActivating(view: NumberView | undefined): boolean {
  return view?.row.status.kind === "activating";
}
