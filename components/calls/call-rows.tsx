"use client";

import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/live-region";
import { CallTable } from "./call-table";
import { NoCalls, NoFit } from "./no-calls";
import type { CallsRead } from "./use-calls";
import { coverageWords } from "./words";

type CallRowsProps = {
  workspace: string;
  read: CallsRead;
  showNumber: boolean;
  filtered: boolean;
  /** There may be older ones than the first day asked for. */
  bounded: boolean;
  onClear: () => void;
};

/** The rows with what they cover, and the way to older ones. */
export function CallRows({ workspace, read, showNumber, filtered, bounded, onClear }: CallRowsProps) {
  const { rows, now, fetched, since, hasNextPage, isFetchingNextPage, isFetching } = read;
  const coverage = coverageWords({ shown: rows.length, fetched, since, more: hasNextPage || bounded });
  const older = async () => {
    const { data } = await read.fetchNextPage();
    const shown = data?.pages.reduce((sum, page) => sum + page.items.length, 0);
    if (shown !== undefined) announce(`${shown} calls shown`);
  };

  if (rows.length === 0)
    return filtered ? (
      <NoFit
        fetched={fetched}
        coverage={coverage}
        more={hasNextPage}
        reading={isFetchingNextPage}
        onOlder={() => void older()}
        onClear={onClear}
      />
    ) : (
      <NoCalls ofNumber={!showNumber} />
    );
  return (
    <>
      <CallTable workspace={workspace} rows={rows} now={now} showNumber={showNumber} reading={isFetching} />
      <footer className="flex min-h-(--footer) flex-wrap items-center gap-x-4 gap-y-2 px-(--page-pad) py-2 text-xs text-text-3 max-md:px-4">
        <span className="digits">{coverage}</span>
        {hasNextPage ? (
          <Button size="bar" busy={isFetchingNextPage && "Loading"} onClick={() => void older()}>
            Show older
          </Button>
        ) : null}
      </footer>
    </>
  );
}
