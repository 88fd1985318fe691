"use client";

import { Check } from "lucide-react";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { cx } from "./class-names";
import type { FilterOption } from "./filter-menu";
import { placeAt } from "./place-at";
import { useLeave } from "./use-leave";

type FilterListProps = {
  id: string;
  label: string;
  options: FilterOption[];
  value: readonly string[];
  active: number;
  anchor: RefObject<HTMLElement | null>;
  host: HTMLElement;
  onActive: (index: number) => void;
  onToggle: (option: FilterOption) => void;
  onClose: () => void;
};

/** The open list of a filter. It stays open while ticking and closes on a press elsewhere, or when it is scrolled away. */
export function FilterList(props: FilterListProps) {
  const { id, label, options, value, active, anchor, host, onActive, onToggle, onClose } = props;
  const list = useRef<HTMLUListElement>(null);
  useLeave({ anchor, box: list, onLeave: onClose });

  useLayoutEffect(() => {
    if (anchor.current && list.current) placeAt(anchor.current, list.current);
  }, [anchor]);

  return createPortal(
    <ul
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      // the combobox keeps the focus
      onPointerDown={(event) => event.preventDefault()}
      className="fixed z-float max-h-80 w-max max-w-[calc(100vw-16px)] min-w-52 overflow-y-auto rounded-md border border-hairline-strong bg-raised p-1 shadow-float"
    >
      {options.map((option, index) => (
        <li
          key={option.value}
          id={`${id}-option-${index}`}
          role="option"
          aria-selected={value.includes(option.value)}
          aria-label={option.label}
          aria-describedby={option.count === undefined ? undefined : `${id}-count-${index}`}
          onPointerMove={() => onActive(index)}
          onClick={() => onToggle(option)}
          className={cx(
            "flex min-h-8 cursor-pointer items-center gap-2.5 rounded-sm px-2 select-none max-md:min-h-11",
            index === active && "bg-hover-raised",
          )}
        >
          <Tick on={value.includes(option.value)} />
          <span className="flex-1">{option.label}</span>
          {option.count === undefined ? null : (
            <span id={`${id}-count-${index}`} className="digits pl-6 text-text-3">
              {option.count}
              <span className="sr-only"> numbers</span>
            </span>
          )}
        </li>
      ))}
    </ul>,
    host,
  );
}

function Tick({ on }: { on: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "flex size-4 shrink-0 items-center justify-center rounded-xs border",
        on ? "border-accent bg-accent text-on-accent" : "border-control bg-surface",
      )}
    >
      {on ? <Check size={12} strokeWidth={3} /> : null}
    </span>
  );
}
