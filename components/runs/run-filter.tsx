"use client";

import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { digits } from "@/components/phone-numbers/list/words";
import { cx } from "@/components/ui/class-names";
import type { RunDetail } from "@/lib/runs/detail";
import { type RowFilter, rowFilters, rowWord } from "./run-states";
import { isOver } from "./words";

type RunFilterProps = { run: RunDetail; value: RowFilter; onChange: (filter: RowFilter) => void };
type Choice = { filter: RowFilter; word: string; rows: number };

/** Rows by their result: words side by side, a list of the platform on small screens. */
export function RunFilter({ run, value, onChange }: RunFilterProps) {
  const choices = choicesOf(run, value);
  const group = useId();
  return (
    <>
      <div
        role="radiogroup"
        aria-label="Rows by result"
        className="inline-flex max-w-full flex-wrap rounded-sm border border-hairline bg-sunken p-0.5 max-md:hidden"
      >
        {choices.map(({ filter, word, rows }) => (
          <label key={filter} className={segmentClass(filter === value)}>
            <input
              type="radio"
              name={group}
              checked={filter === value}
              onChange={() => onChange(filter)}
              className="absolute inset-0 cursor-pointer appearance-none rounded-xs outline-none"
            />
            {word} <span className="digits font-normal text-text-3">{digits(rows)}</span>
          </label>
        ))}
      </div>
      <span className="relative flex min-w-0 flex-1 md:hidden">
        <select
          aria-label="Rows by result"
          value={value}
          onChange={(event) => onChange(rowFilters.find((one) => one === event.target.value) ?? "all")}
          className="digits h-11 w-full appearance-none rounded-sm border border-control bg-surface pr-8 pl-3 text-touch text-text [&>option]:bg-raised"
        >
          {choices.map(({ filter, word, rows }) => (
            <option key={filter} value={filter}>
              {word} {digits(rows)}
            </option>
          ))}
        </select>
        <ChevronDown
          size={16}
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-text-3"
        />
      </span>
    </>
  );
}

/** Results may come to nothing and are offered all the same; what only passes is offered while it can. */
function choicesOf(run: RunDetail, chosen: RowFilter): Choice[] {
  const always: readonly RowFilter[] = isOver(run)
    ? ["failed", "skipped", "done"]
    : ["failed", "skipped", "unknown", "done", "pending"];
  return rowFilters.flatMap((filter): Choice[] => {
    if (filter === "all") return [{ filter, word: "All", rows: run.total }];
    const rows = run.counts[filter];
    const isOffered = rows > 0 || filter === chosen || always.includes(filter);
    return isOffered ? [{ filter, word: rowWord(filter, isOver(run)), rows }] : [];
  });
}

function segmentClass(chosen: boolean): string {
  return cx(
    "relative inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-xs border px-2.5 font-medium whitespace-nowrap select-none",
    "has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-1 has-[:focus-visible]:outline-accent",
    chosen
      ? "border-hairline-strong bg-surface text-text forced-colors:border-2"
      : "border-transparent text-text-2 hover:text-text",
  );
}
