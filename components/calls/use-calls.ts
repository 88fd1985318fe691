"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getJson } from "@/components/pickers/get-json";
import { type CallFilters, callsPerPage, filterSearch, spokenFilters } from "@/lib/calls/filters";
import type { CallList } from "@/lib/calls/loaders";
import { type Failure, isAppError } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import { nextLookMs } from "./next-look";

/** What came with the page itself: of which filters. */
export type FirstCalls = { of: string; list?: CallList; failure?: Failure };

type CallsSource = {
  workspace: string;
  filters: CallFilters;
  first?: FirstCalls;
  /** Somebody looks at it: nothing is read for a tab that is not shown. */
  watching: boolean;
  /** Calls under way are asked for again by themselves. */
  following: boolean;
};

const freshMs = 30_000;

/** Key of every listing of calls of a workspace in the query cache. */
export const callsKey = (workspace: string) => ["calls", workspace] as const;

/** Newest first, read on by date; while one of them is under way they are read again. */
export function useCalls({ workspace, filters, first, watching, following }: CallsSource) {
  const asked = filterSearch(filters);
  const known = first?.of === asked ? first : undefined;
  const reading = useInfiniteQuery({
    queryKey: [...callsKey(workspace), asked],
    queryFn: ({ pageParam: before, signal }) =>
      getJson<CallList>(paths.api.calls(workspace), {
        query: { ...spokenFilters(filters), limit: String(callsPerPage), ...(before && { before }) },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
    initialData: known?.list && { pages: [known.list], pageParams: [""] },
    initialDataUpdatedAt: known?.list && Date.parse(known.list.now),
    placeholderData: keepPreviousData,
    enabled: watching,
    staleTime: freshMs,
    refetchInterval: ({ state: { data } }) => following && data !== undefined && nextLook(data.pages),
  });
  const pages = reading.data?.pages;
  return {
    ...reading,
    pages,
    rows: pages?.flatMap(({ items }) => items) ?? [],
    now: pages?.[0]?.now ?? "",
    fetched: pages?.reduce((sum, page) => sum + page.fetched, 0) ?? 0,
    since: pages?.findLast(({ fetchedFrom }) => fetchedFrom !== null)?.fetchedFrom ?? null,
    failure: reading.error ? failureOf(reading.error) : pages === undefined ? known?.failure : undefined,
  };
}

export type CallsRead = ReturnType<typeof useCalls>;

/** More pages are more requests, so they are asked for more seldom. */
function nextLook(pages: readonly CallList[]): number | false {
  const wait = nextLookMs(
    pages.flatMap(({ items }) => items),
    pages[0]?.now ?? "",
  );
  return wait && wait * pages.length;
}

function failureOf(error: Error): Failure {
  return isAppError(error)
    ? error.failure
    : { code: "surprise", message: "The calls could not be loaded.", next: "Nothing was changed. Try again." };
}
