"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { FooterFrame } from "@/components/phone-numbers/list/list-footer";
import { count, digits } from "@/components/phone-numbers/list/words";
import { EmptyState } from "@/components/ui/empty-state";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { RunPage } from "@/lib/runs/loaders";
import { rowWord } from "./run-states";
import type { useRowFilter } from "./use-row-filter";
import { isOver } from "./words";

type RunFooterProps = { page: RunPage; rows: ReturnType<typeof useRowFilter> };

/** Where in the rows one is. Rows that come up meanwhile stand on the first page; the others stay where they are. */
export function RunFooter({ page, rows }: RunFooterProps) {
  const { filter, pageNumber } = rows;
  const total = filter === "all" ? page.run.total : page.run.counts[filter];
  if (page.rows.length === 0)
    return pageNumber === 1 ? (
      <EmptyState
        title={
          filter === "all" ? "This run has no rows" : `No row is ${rowWord(filter, isOver(page.run)).toLowerCase()}`
        }
        actions={filter === "all" ? null : <Button onClick={() => rows.choose("all")}>Show all rows</Button>}
      />
    ) : (
      <Pages {...{ page, rows }} words="No more rows" />
    );
  const words =
    page.next === null && pageNumber === 1
      ? count(page.rows.length, "row")
      : `${digits(page.rows.length)} of ${count(total, "row")}, page ${pageNumber}`;
  return <Pages {...{ page, rows }} words={words} />;
}

function Pages({ page, rows, words }: RunFooterProps & { words: string }) {
  const { next } = page;
  return (
    <div className="mt-auto">
      <FooterFrame range={words}>
        <nav aria-label="Pages" className="flex items-center gap-2">
          <IconButton
            label="Previous page"
            icon={<ChevronLeft size={16} />}
            unavailable={rows.pageNumber === 1 ? "This is the first page" : undefined}
            onClick={rows.back}
            className="border border-hairline-strong"
          />
          <IconButton
            label="Next page"
            icon={<ChevronRight size={16} />}
            unavailable={next === null ? "This is the last page" : undefined}
            onClick={() => (next === null ? undefined : rows.forward(next))}
            className="border border-hairline-strong"
          />
        </nav>
      </FooterFrame>
    </div>
  );
}
