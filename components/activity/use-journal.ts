"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { getJson } from "@/components/pickers/get-json";
import type { JournalPage } from "@/lib/journal/loaders";
import { paths } from "@/lib/paths";
import { journalKey } from "./journal-key";

export type JournalSource = {
  workspace: string;
  /** Of one number only. */
  numberId?: string;
  /** What came with the page itself. */
  first?: JournalPage;
};

const freshMs = 30_000;

/** The journal, newest first, read on from the last entry that is shown. */
export function useJournal({ workspace, numberId, first }: JournalSource) {
  const reading = useInfiniteQuery({
    queryKey: [...journalKey(workspace), numberId ?? "all"],
    queryFn: ({ pageParam: before, signal }) =>
      getJson<JournalPage>(paths.api.journal(workspace), {
        query: { ...(numberId && { number: numberId }), ...(before && { before }) },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ older }) => older ?? undefined,
    initialData: first && { pages: [first], pageParams: [""] },
    staleTime: first ? freshMs : 0,
    // an older answer must not outlive the screen: the next visit reads afresh
    gcTime: 0,
  });
  return { ...reading, pages: reading.data?.pages };
}
