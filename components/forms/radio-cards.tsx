"use client";

import { type ReactNode, useId } from "react";
import { cx } from "@/components/ui/class-names";

type RadioCard = { value: string; label: string; text?: ReactNode; disabled?: boolean };

type RadioCardsProps = {
  /** Name of the group. */
  label: string;
  options: readonly RadioCard[];
  value: string | null;
  onChange: (value: string) => void;
  /** The heading is on screen by default. */
  hideLabel?: boolean;
};

export function RadioCards({ label, options, value, onChange, hideLabel = false }: RadioCardsProps) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <h2 id={id} className={hideLabel ? "sr-only" : "mb-3 text-md font-semibold"}>
        {label}
      </h2>
      <div className="flex gap-3 max-md:flex-col max-md:gap-2">
        {options.map((option) => (
          <RadioCardOption
            key={option.value}
            option={option}
            group={id}
            checked={option.value === value}
            onChoose={() => onChange(option.value)}
          />
        ))}
      </div>
    </div>
  );
}

function RadioCardOption(props: { option: RadioCard; group: string; checked: boolean; onChoose: () => void }) {
  const { option, group, checked, onChoose } = props;
  const id = useId();
  return (
    <label
      className={cx(
        "flex min-h-11 min-w-0 flex-1 cursor-pointer gap-2.5 rounded-sm border p-3 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent",
        checked ? "border-accent bg-selected inset-ring inset-ring-accent" : "border-hairline hover:bg-hover",
      )}
    >
      <input
        type="radio"
        className="radio mt-0.5 outline-none"
        name={group}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        onChange={onChoose}
        aria-label={option.label}
        aria-describedby={option.text ? id : undefined}
      />
      <span className="min-w-0">
        <span className="block font-medium">{option.label}</span>
        {option.text ? (
          <span id={id} className="block text-xs text-text-2">
            {option.text}
          </span>
        ) : null}
      </span>
    </label>
  );
}
