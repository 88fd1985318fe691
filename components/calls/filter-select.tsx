"use client";

import { ChevronDown } from "lucide-react";
import { cx } from "@/components/ui/class-names";

type FilterSelectProps<Value extends string> = {
  label: string;
  /** What is chosen while the filter is off. */
  any: string;
  value: Value | "";
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value | "") => void;
};

/** A native select that looks like the other filters: dashed while off, tinted while on. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, any, value, options, onChange } = props;
  return (
    <span className={filterBox(value !== "")}>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(options.find((one) => one.value === event.target.value)?.value ?? "")}
        className="h-full w-full appearance-none rounded-sm bg-transparent pr-7 pl-2.5 font-medium outline-none max-md:text-touch [&>option]:bg-raised [&>option]:text-text"
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden="true" className="pointer-events-none absolute right-2 text-text-3" />
    </span>
  );
}

export function filterBox(on: boolean): string {
  return cx(
    "relative inline-flex h-8 shrink-0 items-center rounded-sm border max-md:h-11",
    "has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-1 has-[:focus-visible]:outline-accent",
    on ? "border-accent/50 bg-accent-soft" : "border-dashed border-hairline-strong bg-surface text-text-2",
  );
}
