"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { ControlBox, bareInput, monoInput } from "./control";
import { Field, type FieldFrame } from "./field";

export type TextFieldProps = Omit<ComponentProps<"input">, "className" | "prefix" | "maxLength"> &
  Omit<FieldFrame, "counter"> & {
    mono?: boolean;
    prefix?: ReactNode;
    suffix?: ReactNode;
    /** How many characters are written now; shown against `maxLength`. Longer text is an error, never cut off. */
    counter?: number;
    maxLength?: number;
  };

/** Takes `register("name")` of a form as well as `value` and `onChange`. */
export function TextField(props: TextFieldProps) {
  const { label, help, error, aside, className, id, mono, prefix, suffix, counter, maxLength, ...input } = props;
  return (
    <Field
      id={id}
      label={label}
      help={help}
      error={error}
      aside={aside}
      className={className}
      counter={counter === undefined || maxLength === undefined ? undefined : `${counter} of ${maxLength}`}
    >
      {(control) => (
        <ControlBox>
          {prefix}
          <input
            type="text"
            autoComplete="off"
            spellCheck={mono ? false : undefined}
            {...input}
            {...control}
            className={cx(bareInput, mono && monoInput)}
          />
          {suffix}
        </ControlBox>
      )}
    </Field>
  );
}
