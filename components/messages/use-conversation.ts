"use client";

import { useQuery } from "@tanstack/react-query";
import { getJson } from "@/components/pickers/get-json";
import type { ConversationThread } from "@/lib/messages/loaders";
import { nextLookMs } from "@/lib/messages/polling";
import { paths } from "@/lib/paths";
import { failureOf } from "./failure-of";
import { messageKeys } from "./message-keys";

type Asked = { workspace: string; id: string; first?: ConversationThread; shown: boolean };

const freshMs = 2_000;

/** What was said in one thread; looked at again while it is on the screen. */
export function useConversation({ workspace, id, first, shown }: Asked) {
  const given = first?.conversation.id === id ? first : undefined;
  const reading = useQuery({
    queryKey: messageKeys.thread(workspace, id),
    queryFn: ({ signal }) => getJson<ConversationThread>(paths.api.conversation(workspace, id), { query: {}, signal }),
    initialData: given,
    initialDataUpdatedAt: given && Date.parse(given.now),
    enabled: shown,
    staleTime: freshMs,
    gcTime: 60_000,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) => nextLookMs(lastOf(state.data), failureOf(state.error)),
  });
  return { ...reading, failure: failureOf(reading.error) };
}

function lastOf(thread: ConversationThread | undefined) {
  return thread && { lastAt: thread.conversation.lastAt, now: thread.now };
}
