"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureBanner } from "@/components/ui/failure-banner";
import { isAppError, type Failure } from "@/lib/domain/errors";
import { ActivityItem } from "./activity-item";
import { ActivitySkeleton } from "./activity-skeleton";
import { type JournalSource, useJournal } from "./use-journal";
import type { Undone } from "./use-undo";

type ActivityListProps = JournalSource & { canUndo: boolean; onUndone?: Undone };

/** Everything that was done with Switchboard, newest first, with the way back where there is one. */
export function ActivityList({ canUndo, onUndone, ...source }: ActivityListProps) {
  const { pages, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useJournal(source);
  const items = pages?.flatMap((page) => page.items) ?? [];
  const now = pages?.[0]?.now ?? "";

  return (
    <>
      {error ? (
        <FailureBanner
          failure={failureOf(error)}
          action={
            <Button busy={isFetching && "Trying"} onClick={() => void refetch()}>
              Try again
            </Button>
          }
        />
      ) : null}
      {pages === undefined && !error ? <ActivitySkeleton /> : null}
      {pages && items.length === 0 ? <NothingYet ofNumber={source.numberId !== undefined} /> : null}
      {items.length > 0 ? (
        <ul aria-label="Activity" className="border-y border-hairline">
          {items.map((item) => (
            <ActivityItem
              key={item.id}
              workspace={source.workspace}
              item={item}
              now={now}
              canUndo={canUndo}
              linked={source.numberId === undefined}
              onUndone={onUndone}
            />
          ))}
        </ul>
      ) : null}
      {hasNextPage ? (
        <Button
          className="justify-self-start"
          busy={isFetchingNextPage && "Loading"}
          onClick={() => void fetchNextPage()}
        >
          Show older
        </Button>
      ) : null}
    </>
  );
}

function NothingYet({ ofNumber }: { ofNumber: boolean }) {
  return (
    <EmptyState title={ofNumber ? "Nothing was done to this number yet" : "Nothing was done here yet"}>
      Every change made with Switchboard is listed here with who made it, and most can be undone. What is changed
      elsewhere at Vapi is not.
    </EmptyState>
  );
}

function failureOf(error: Error): Failure {
  return isAppError(error)
    ? error.failure
    : { code: "surprise", message: "The activity could not be loaded.", next: "Nothing was changed. Try again." };
}
