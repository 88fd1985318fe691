"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "@/components/ui/class-names";
import { controlEdge } from "./control";
import { Field, type FieldFrame } from "./field";

type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectFieldProps = Omit<ComponentProps<"select">, "className" | "children"> &
  FieldFrame & { options: readonly SelectOption[] };

/** A native select: the platform's own list, keyboard and touch wheel. */
export function SelectField(props: SelectFieldProps) {
  const { label, help, error, counter, aside, hideLabel, className, id, options, ...select } = props;
  return (
    <Field {...{ id, label, help, error, counter, aside, hideLabel, className }}>
      {(control) => (
        <div className={cx(controlEdge, "relative")}>
          <select
            {...select}
            {...control}
            className="h-full w-full appearance-none rounded-sm bg-transparent pr-8 pl-2.5 text-text outline-none max-md:text-touch disabled:text-text-3 [&>option]:bg-raised [&>option]:text-text"
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            size={16}
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-text-3"
          />
        </div>
      )}
    </Field>
  );
}
