"use client";

import type { ComponentProps } from "react";
import { cx } from "@/components/ui/class-names";
import { Field, type FieldFrame } from "./field";

type TextAreaProps = Omit<ComponentProps<"textarea">, "className" | "maxLength"> &
  Omit<FieldFrame, "counter"> & {
    mono?: boolean;
    /** How many characters are written now; shown against `maxLength`. Longer text is an error, never cut off. */
    counter?: number;
    maxLength?: number;
  };

/** Takes `register("name")` of a form as well as `value` and `onChange`. */
export function TextArea(props: TextAreaProps) {
  const { label, help, error, aside, className, id, mono, counter, maxLength, rows = 3, ...area } = props;
  return (
    <Field
      id={id}
      label={label}
      help={help}
      error={error}
      aside={aside}
      className={className}
      counter={
        counter === undefined || maxLength === undefined
          ? undefined
          : `${counter.toLocaleString("en")} of ${maxLength.toLocaleString("en")}`
      }
    >
      {(control) => (
        <textarea
          spellCheck={mono ? false : undefined}
          autoComplete="off"
          rows={rows}
          {...area}
          {...control}
          className={cx(areaClass, mono && "font-mono text-xs")}
        />
      )}
    </Field>
  );
}

/** The edge of `ControlBox`, on the element itself. */
export const areaClass = cx(
  "block w-full resize-y rounded-sm border border-control bg-surface px-2.5 py-2 text-text outline-none max-md:text-touch",
  "transition-colors duration-(--dur-1) read-only:bg-sunken read-only:text-text-2",
  "focus-visible:border-accent focus-visible:inset-ring focus-visible:inset-ring-accent",
  "aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger",
);
