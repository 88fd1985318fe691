"use client";

import { Plus, X } from "./icons";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { cx } from "./class-names";
import { landmarkOf } from "./landmark";
import { useLoaded } from "./use-loaded";

export type FilterOption = { value: string; label: string; count?: number };

type FilterMenuProps = {
  /** The accessible name, exactly: `Provider`, `Status`, … */
  label: string;
  options: FilterOption[];
  value: readonly string[];
  onChange: (value: string[]) => void;
};

const load = () => import("./filter-list").then((module) => module.FilterList);

/** A select-only combobox that takes several values: the focus stays on it, arrows walk the list, Space and Enter tick. */
export function FilterMenu({ label, options, value, onChange }: FilterMenuProps) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [FilterList, fetchList] = useLoaded(load);
  const open = active !== null;
  const chosen = options.filter((option) => value.includes(option.value));
  const on = value.length > 0;

  const openAt = (index: number) => {
    fetchList();
    setHost(landmarkOf(trigger.current));
    setActive(index);
  };

  const toggle = (option: FilterOption | undefined) => {
    if (!option) return;
    onChange(value.includes(option.value) ? value.filter((one) => one !== option.value) : [...value, option.value]);
  };

  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    const key = event.key;
    if (!open) {
      if (key !== "ArrowDown" && key !== "ArrowUp") return;
      event.preventDefault();
      openAt(key === "ArrowDown" ? 0 : options.length - 1);
      return;
    }
    if (key === "Tab") return setActive(null);
    const next = step(key, active, options);
    if (next === undefined) return;
    event.preventDefault();
    if (next === "close") setActive(null);
    else if (next === "toggle") toggle(options[active]);
    else setActive(next);
  };

  return (
    <span
      className={cx(
        "inline-flex h-8 shrink-0 items-stretch rounded-sm border max-md:h-11",
        on ? "border-accent/50 bg-accent-soft" : "border-dashed border-hairline-strong bg-surface",
      )}
    >
      <button
        ref={trigger}
        id={`${id}-trigger`}
        type="button"
        role="combobox"
        aria-label={label}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open ? `${id}-option-${active}` : undefined}
        onPointerEnter={fetchList}
        onFocus={fetchList}
        onClick={() => (open ? setActive(null) : openAt(0))}
        onKeyDown={press}
        className={cx(
          "inline-flex items-center gap-2 rounded-sm px-2.5 font-medium whitespace-nowrap",
          on ? "pr-1.5" : "text-text-2 hover:bg-hover hover:text-text",
        )}
      >
        {on ? <span className="font-normal text-text-2">{label} </span> : <Plus size={14} />}
        {on ? summary(chosen, value.length) : label}
      </button>
      {on ? (
        <button
          type="button"
          aria-label="Clear filter"
          aria-describedby={`${id}-trigger`}
          onClick={() => {
            onChange([]);
            trigger.current?.focus();
          }}
          className="inline-flex w-7 items-center justify-center rounded-sm text-text-2 hover:text-text max-md:w-10"
        >
          <X size={14} />
        </button>
      ) : null}
      {open && host && FilterList ? (
        <FilterList
          id={id}
          label={label}
          options={options}
          value={value}
          active={active}
          anchor={trigger}
          host={host}
          onActive={setActive}
          onToggle={toggle}
          onClose={() => setActive(null)}
        />
      ) : null}
    </span>
  );
}

function summary(chosen: FilterOption[], count: number): string {
  return count > 3 ? `${count} chosen` : chosen.map((option) => option.label).join(", ");
}

function step(key: string, active: number, options: FilterOption[]): number | "close" | "toggle" | undefined {
  const last = options.length - 1;
  if (key === "ArrowDown") return active === last ? 0 : active + 1;
  if (key === "ArrowUp") return active === 0 ? last : active - 1;
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "Escape") return "close";
  if (key === "Enter" || key === " ") return "toggle";
  if (key.length !== 1) return undefined;
  const found = options.findIndex((option) => option.label.toLowerCase().startsWith(key.toLowerCase()));
  return found === -1 ? undefined : found;
}
