"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlEdge } from "@/components/forms/control";
import { cx } from "@/components/ui/class-names";

type SmallSelectProps<Value extends string> = Omit<ComponentProps<"select">, "value" | "onChange" | "className"> & {
  value: Value;
  options: readonly Value[];
  words: Record<Value, string>;
  onChange: (value: Value) => void;
  className?: string;
};

/** A native select as wide as its longest choice. */
export function SmallSelect<Value extends string>(props: SmallSelectProps<Value>) {
  const { value, options, words, onChange, className, ...select } = props;
  return (
    <span className={cx(controlEdge, "relative inline-flex max-w-full", className)}>
      <select
        {...select}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option === target.value);
          if (chosen) onChange(chosen);
        }}
        className="h-full min-w-0 appearance-none rounded-sm bg-transparent pr-8 pl-2.5 font-medium text-text outline-none max-md:text-touch disabled:text-text-2 disabled:opacity-100 [&>option]:bg-raised [&>option]:text-text"
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </select>
      <ChevronDown
        size={14}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-text-3"
      />
    </span>
  );
}
