"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { getJson } from "@/components/pickers/get-json";
import type { FirstInbox } from "@/lib/messages/first-inbox";
import type { ConversationList, ConversationRow } from "@/lib/messages/loaders";
import { nextLookMs } from "@/lib/messages/polling";
import { paths } from "@/lib/paths";
import { failureOf } from "./failure-of";
import { messageKeys } from "./message-keys";

type Asked = { workspace: string; number: string; q: string; first?: FirstInbox; shown: boolean };

const freshMs = 2_000;

/** Threads, the last active first; looked at again while they are on the screen. */
export function useConversations({ workspace, number, q, first, shown }: Asked) {
  const isFirst = first?.of.number === number && first.of.q === q;
  const list = isFirst ? first.list : undefined;
  const reading = useInfiniteQuery({
    queryKey: messageKeys.list(workspace, number, q),
    queryFn: ({ pageParam: before, signal }) =>
      getJson<ConversationList>(paths.api.conversations(workspace), {
        query: { ...(number && { number }), ...(q && { q }), ...(before && { before }) },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
    initialData: list && { pages: [list], pageParams: [""] },
    initialDataUpdatedAt: list && Date.parse(list.now),
    // while a search is typed the threads before it stay, those of another number do not
    placeholderData: (before, question) => (question?.queryKey[3] === number ? before : undefined),
    enabled: shown,
    staleTime: freshMs,
    gcTime: 60_000,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) => nextLookMs(latestOf(state.data?.pages), failureOf(state.error)),
  });
  const pages = reading.data?.pages;
  const refused = pages || reading.isFetching || !isFirst ? undefined : first.failure;

  return {
    ...reading,
    pages,
    latest: pages?.[0],
    items: pages ? threadsOf(pages) : [],
    failure: failureOf(reading.error) ?? refused,
  };
}

function latestOf(pages: readonly ConversationList[] | undefined) {
  const [latest] = pages ?? [];
  return latest && { lastAt: latest.items[0]?.lastAt ?? null, now: latest.now };
}

/** Each once, although one that moved between two reads stands on two pages. */
function threadsOf(pages: readonly ConversationList[]): ConversationRow[] {
  const byId = new Map(pages.toReversed().flatMap(({ items }) => items.map((item) => [item.id, item] as const)));
  return [...byId.values()].sort((a, b) => (b.lastAt ?? "").localeCompare(a.lastAt ?? ""));
}
