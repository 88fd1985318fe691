"use client";

import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { cx } from "./class-names";

type TabItem<Id extends string> = {
  id: Id;
  label: string;
  count?: number;
  /** Holds changes that are not saved. */
  dirty?: boolean;
  panel: ReactNode;
};

type TabsProps<Id extends string> = {
  label: string;
  items: readonly TabItem<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  className?: string;
};

/** A panel stays mounted once seen, so that what was typed there survives a look at another tab. */
export function Tabs<Id extends string>({ label, items, value, onChange, className }: TabsProps<Id>) {
  const base = useId();
  const [seen, setSeen] = useState<readonly Id[]>([value]);
  if (!seen.includes(value)) setSeen([...seen, value]);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = neighbour(
      event.key,
      items.findIndex((item) => item.id === value),
      items.length,
    );
    const item = next === undefined ? undefined : items[next];
    if (!item) return;
    event.preventDefault();
    onChange(item.id);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[next ?? 0]?.focus();
  };

  return (
    <>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className={cx("tab-strip flex gap-x-5 overflow-x-auto max-md:gap-x-3", className)}
      >
        {items.map((item) => (
          <button
            key={item.id}
            id={`${base}-tab-${item.id}`}
            type="button"
            role="tab"
            aria-selected={item.id === value}
            aria-controls={`${base}-panel-${item.id}`}
            tabIndex={item.id === value ? 0 : -1}
            onClick={() => onChange(item.id)}
            className={tabClass(item.id === value)}
          >
            {item.label}
            {item.count === undefined ? null : <span className="digits font-normal text-text-3">{item.count}</span>}
            {item.dirty ? <UnsavedDot /> : null}
          </button>
        ))}
      </div>
      {items.map((item) => (
        <div
          key={item.id}
          id={`${base}-panel-${item.id}`}
          role="tabpanel"
          aria-labelledby={`${base}-tab-${item.id}`}
          hidden={item.id !== value}
        >
          {seen.includes(item.id) ? item.panel : null}
        </div>
      ))}
    </>
  );
}

/** Also for links that look like tabs. */
export function tabClass(current: boolean): string {
  return cx(
    "inline-flex h-10 shrink-0 items-center gap-1.5 border-b-2 px-0.5 font-medium whitespace-nowrap transition-colors duration-(--dur-1) focus-visible:rounded-xs focus-visible:-outline-offset-2 max-md:h-11",
    current ? "border-accent text-text" : "border-transparent text-text-3 hover:text-text",
  );
}

function UnsavedDot() {
  return (
    <>
      <span aria-hidden="true" className="size-1.5 rounded-full bg-accent" />
      <span className="sr-only">not saved</span>
    </>
  );
}

function neighbour(key: string, at: number, length: number): number | undefined {
  if (key === "ArrowRight") return (at + 1) % length;
  if (key === "ArrowLeft") return (at - 1 + length) % length;
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  return undefined;
}
