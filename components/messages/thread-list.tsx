"use client";

import { Button } from "@/components/ui/button";
import { FailureBanner } from "@/components/ui/failure-banner";
import { ListLines } from "./inbox-skeleton";
import { ThreadRow } from "./thread-row";
import type { useConversations } from "./use-conversations";

type ThreadListProps = {
  conversations: ReturnType<typeof useConversations>;
  q: string;
  openId: string;
  implied: boolean;
  unread: ReadonlySet<string>;
  withNumber: boolean;
  onOpen: (id: string) => void;
  onClearSearch: () => void;
};

export function ThreadList(props: ThreadListProps) {
  const { conversations, q, openId, implied, unread, withNumber, onOpen, onClearSearch } = props;
  const { items, latest, failure, isFetching, hasNextPage, isFetchingNextPage } = conversations;

  return (
    <div className="min-h-0 flex-1 overflow-y-auto" aria-busy={isFetching || undefined}>
      {failure ? (
        <FailureBanner
          failure={failure}
          className="m-3"
          action={
            <Button size="bar" busy={isFetching && "Trying"} onClick={() => void conversations.refetch()}>
              Try again
            </Button>
          }
        />
      ) : null}
      {!latest && !failure ? <ListLines /> : null}
      {latest && items.length === 0 ? (
        <div className="grid justify-items-start gap-3 p-4">
          <p className="text-text-2">
            {q ? (
              <>
                No conversation with <bdi className="digits font-medium text-text">{q}</bdi>.
              </>
            ) : (
              "No conversations yet."
            )}
          </p>
          {q ? <Button onClick={onClearSearch}>Clear search</Button> : null}
        </div>
      ) : null}
      {items.length > 0 ? (
        <ul aria-label="Conversations">
          {items.map((row) => (
            <ThreadRow
              key={row.id}
              row={row}
              now={latest?.now ?? ""}
              current={row.id === openId}
              implied={implied}
              unread={unread.has(row.id)}
              withNumber={withNumber}
              onOpen={() => onOpen(row.id)}
            />
          ))}
        </ul>
      ) : null}
      {hasNextPage ? (
        <Button
          className="m-3"
          busy={isFetchingNextPage && "Loading"}
          onClick={() => void conversations.fetchNextPage()}
        >
          Show older
        </Button>
      ) : null}
    </div>
  );
}
