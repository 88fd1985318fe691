import Link from "next/link";
import { memo } from "react";
import { digits } from "@/components/phone-numbers/list/words";
import { cx } from "@/components/ui/class-names";
import { StatusSign } from "@/components/ui/status-sign";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import type { RunRowView } from "@/lib/runs/row-view";
import type { RowState, RunKind } from "@/lib/runs/schema";
import { notKnown, rowLooks } from "./run-states";
import { WhatHappened } from "./what-happened";

type RunRowProps = {
  workspace: string;
  kind: RunKind;
  row: RunRowView;
  /** The server's clock, where an age is counted from it. */
  now: string;
  onRetry: ((row: RunRowView) => void) | undefined;
};

const waiting: readonly RowState[] = ["pending", "cancelled"];
const cell = "border-b border-hairline py-1 align-middle max-md:border-0 max-md:p-0";

/** A row of the table; below 768 the same cells stand as a card, whose number leads to it. */
export const RunRow = memo(function RunRow({ workspace, kind, row, now, onRetry }: RunRowProps) {
  const { line, number, name, label, state, needsPerson } = row;
  const look = rowLooks[state];
  const href = row.numberId && !waiting.includes(state) ? paths.phoneNumber(workspace, row.numberId) : undefined;
  const called = name ?? number ?? label;
  return (
    <tr
      role="row"
      className="h-(--row) hover:bg-hover max-md:grid max-md:h-auto max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:border-b max-md:border-hairline max-md:px-4 max-md:py-2.5"
    >
      <td role="cell" className={cx(cell, "digits pr-3 pl-(--page-pad) text-text-3 max-md:hidden")}>
        {digits(line)}
      </td>
      <td role="cell" className={cx(cell, "digits pr-3 font-medium")}>
        <NumberWords row={row} />
        <span className="flex min-h-6 items-baseline gap-2 md:hidden">
          {href ? (
            <Link href={href} prefetch={false} className="min-w-0 truncate rounded-xs">
              <bdi>{number ?? called}</bdi>
            </Link>
          ) : (
            <bdi className="min-w-0 truncate">{number ?? called}</bdi>
          )}
          <span className="shrink-0 text-xs font-normal text-text-3">row {digits(line)}</span>
        </span>
      </td>
      <td role="cell" className={cx(cell, "pr-3 max-md:col-start-1 max-md:row-start-2")}>
        <span dir="auto" title={name ?? undefined} className={cx("block truncate", !name && "text-text-3")}>
          {name ?? (number ? "No name" : label)}
        </span>
      </td>
      <td role="cell" className={cx(cell, "pr-3 max-md:col-start-2 max-md:row-start-1 max-md:text-right")}>
        <StatusSign kind={look.sign} word={needsPerson ? notKnown : look.word} />
      </td>
      <td
        role="cell"
        className={cx(
          cell,
          "pr-3 text-text-2 [overflow-wrap:anywhere] max-md:col-span-2 max-md:row-start-3 max-md:text-xs",
          kind === "import" && state === "done" && "max-md:hidden",
        )}
      >
        <WhatHappened kind={kind} row={row} now={now} />
      </td>
      <td
        role="cell"
        className={cx(cell, "pr-(--page-pad) text-right whitespace-nowrap max-md:col-span-2 max-md:text-left")}
      >
        {state === "failed" && onRetry ? (
          <Button
            kind="ghost"
            size="bar"
            aria-label={`${row.edit ? "Edit and retry" : "Retry"} ${called}`}
            onClick={() => onRetry(row)}
            className="-mr-2.5 text-accent-text! max-md:mt-2 max-md:mr-0 max-md:border max-md:border-hairline-strong"
          >
            {row.edit ? "Edit and retry" : "Retry"}
          </Button>
        ) : null}
        {href ? (
          <Link
            href={href}
            prefetch={false}
            aria-label={`Open ${called}`}
            className="ml-4 inline-flex min-h-6 items-center rounded-xs font-medium text-text-2 hover:text-text hover:underline max-md:hidden"
          >
            Open
          </Link>
        ) : null}
      </td>
    </tr>
  );
});

function NumberWords({ row: { number, state } }: Pick<RunRowProps, "row">) {
  if (number)
    return (
      <bdi className="block truncate max-md:hidden" title={number}>
        {number}
      </bdi>
    );
  const words = state === "done" || state === "failed" ? "No number" : "Not assigned yet";
  return <span className="font-normal text-text-3 max-md:hidden">{words}</span>;
}
