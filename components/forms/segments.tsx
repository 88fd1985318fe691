"use client";

import { useId } from "react";
import { cx } from "@/components/ui/class-names";

type Segment<Value extends string> = { value: Value; label: string; disabled?: boolean };

type SegmentsProps<Value extends string> = {
  /** Name of the group. */
  label: string;
  options: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  disabled?: boolean;
  /** The group is named by a heading that stands elsewhere. */
  hideLabel?: boolean;
};

/** A choice of a few short words side by side: native radios, so the arrow keys are the platform's. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, options, value, onChange, disabled = false, hideLabel = false } = props;
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className="min-w-0">
      <span id={id} className={hideLabel ? "sr-only" : "mb-1.5 block font-medium"}>
        {label}
      </span>
      <span className="inline-flex max-w-full flex-wrap rounded-sm border border-hairline bg-sunken p-0.5">
        {options.map((option) => (
          <label key={option.value} className={segmentClass(option.value === value, disabled || option.disabled)}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={disabled || option.disabled}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 cursor-[inherit] appearance-none rounded-xs outline-none"
            />
            {option.label}
          </label>
        ))}
      </span>
    </div>
  );
}

function segmentClass(chosen: boolean, disabled: boolean | undefined): string {
  return cx(
    "relative inline-flex h-7 items-center rounded-xs border px-3 font-medium select-none max-md:h-11",
    "has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-1 has-[:focus-visible]:outline-accent",
    disabled ? "cursor-not-allowed" : "cursor-pointer",
    chosen
      ? "border-hairline-strong bg-surface text-text forced-colors:border-2"
      : cx("border-transparent", disabled ? "text-text-disabled" : "text-text-2 hover:text-text"),
  );
}
