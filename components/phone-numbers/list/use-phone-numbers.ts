"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Failure } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import { type PhoneNumberQuery, toQueryString } from "@/lib/phone-numbers/query";
import type { FirstList } from "./first-list";
import { allLists, listKey } from "./list-key";
import { ListError, unreachable } from "./list-error";
import { nextReadMs } from "./next-read";

/** What came with the page; `rendered` changes with every render on the server. */
export type RenderedPage = { rendered: string; first?: FirstList; failure?: Failure };

/** The rows of a query: the previous ones stay while the next ones load, and a question nobody waits for is cancelled. */
export function usePhoneNumbers(workspace: string, query: PhoneNumberQuery, page: RenderedPage) {
  const forced = useRef(false);
  const [held, release] = useHeldBack(page.failure);
  useSeededCache(workspace, page);
  const reading = useQuery<PhoneNumberList, ListError>({
    queryKey: listKey(workspace, query),
    queryFn: ({ signal }) => {
      const force = forced.current;
      forced.current = false;
      return fetchList({ workspace, query, force, signal });
    },
    placeholderData: keepPreviousData,
    enabled: !held,
    staleTime: 15_000,
    refetchOnWindowFocus: true,
    // the server has retried already
    retry: false,
    refetchInterval: ({ state }) => nextReadMs(state.data, state.error?.failure),
  });

  // a read that fails leaves the rows before it, also where they were those of another question
  const [last, setLast] = useState(reading.data);
  if (reading.data && reading.data !== last) setLast(reading.data);

  const tryNow = () => {
    forced.current = true;
    if (held) release();
    else void reading.refetch();
  };

  return { ...reading, list: reading.data ?? last, tryNow };
}

/** Rows that came with the page are newer than what the browser may remember; HydrationBoundary would weigh more. */
function useSeededCache(workspace: string, { rendered, first }: RenderedPage) {
  const queries = useQueryClient();
  const [seeded, setSeeded] = useState<string>();
  if (seeded === rendered) return;
  setSeeded(rendered);
  if (!first) return;
  const key = [...allLists(workspace), first.of];
  const known = queries.getQueryState(key)?.dataUpdatedAt ?? 0;
  if (known < first.at) queries.setQueryData(key, first.list, { updatedAt: first.at });
}

/** The server has just been refused what the page asked for: the browser does not ask the same again at once. */
function useHeldBack(failure: Failure | undefined): [boolean, () => void] {
  const [held, setHeld] = useState(failure !== undefined);

  useEffect(() => {
    const wait = held && nextReadMs(undefined, failure);
    if (!wait) return;
    const timer = setTimeout(() => setHeld(false), wait);
    return () => clearTimeout(timer);
  }, [held, failure]);

  return [held, () => setHeld(false)];
}

async function fetchList(read: {
  workspace: string;
  query: PhoneNumberQuery;
  force: boolean;
  signal: AbortSignal;
}): Promise<PhoneNumberList> {
  const search = toQueryString(read.query);
  const url = paths.api.phoneNumbers(read.workspace) + search + (read.force ? `${search ? "&" : "?"}now` : "");
  try {
    const response = await fetch(url, { signal: read.signal });
    const answer: unknown = await response.json();
    if (response.ok) return answer as PhoneNumberList;
    throw new ListError((answer as { error: ListError["failure"] }).error);
  } catch (error) {
    if (error instanceof ListError || read.signal.aborted) throw error;
    throw new ListError(unreachable);
  }
}
