"use client";

import Link from "next/link";
import type { MouseEvent } from "react";
import { cx } from "./class-names";

export type SparkBar = {
  key: string;
  /** A whole sentence: "Friday 20 November: 12 calls". */
  label: string;
  /** Null: not known, which is not zero. */
  value: number | null;
  /** Not finished yet, or not all of it is known. */
  partial: boolean;
  chosen?: boolean;
  href: string;
};

type SparklineProps = {
  label: string;
  bars: readonly SparkBar[];
  /** A plain press; with a modifier key the link opens as links do. */
  onChoose: (bar: SparkBar) => void;
  className?: string;
};

/** Small bars, each a link to what it counts. */
export function Sparkline({ label, bars, onChoose, className }: SparklineProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const press = (event: MouseEvent, bar: SparkBar) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onChoose(bar);
  };
  return (
    <ul aria-label={label} className={cx("flex h-11 items-end border-b border-hairline-strong", className)}>
      {bars.map((bar) => (
        <li key={bar.key} className="flex h-full min-w-0 flex-1 items-end">
          {bar.value === null ? (
            <Unknown />
          ) : (
            <Link
              href={bar.href}
              prefetch={false}
              title={bar.label}
              aria-label={bar.label}
              aria-current={bar.chosen ? "true" : undefined}
              onClick={(event) => press(event, bar)}
              className="group flex h-full w-full items-end rounded-xs px-[8%] hover:bg-hover"
            >
              <span
                style={{ height: bar.value === 0 ? 0 : `max(3px, ${Math.round((bar.value / most) * 100)}%)` }}
                className={cx("block w-full rounded-t-xs", barLook(bar))}
              />
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function barLook({ partial, chosen, value }: SparkBar): string {
  if (value === 0) return "";
  if (partial) return "border border-b-0 border-dashed border-accent bg-accent-soft";
  return chosen ? "bg-accent" : "bg-chart group-hover:bg-accent";
}

/** A gap that is seen to be one. */
function Unknown() {
  return (
    <>
      <span className="sr-only">Not fetched</span>
      <span aria-hidden="true" className="mx-[8%] mb-1.5 block flex-1 border-b border-dotted border-control" />
    </>
  );
}
