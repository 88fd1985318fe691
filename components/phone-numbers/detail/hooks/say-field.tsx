"use client";

import { areaClass } from "@/components/forms/text-area";
import { cx } from "@/components/ui/class-names";
import { lengthOf, longestSay } from "@/lib/phone-number/hooks/check-hooks";
import { HookRow } from "./hook-row";

type SayFieldProps = {
  value: string;
  onChange: (text: string) => void;
  help: string;
  error?: string;
  readOnly: boolean;
};

/** Longer text is an error and is never cut off. */
export function SayField({ value, onChange, help, error, readOnly }: SayFieldProps) {
  return (
    <HookRow
      label="Say"
      help={help}
      error={error}
      counter={`${lengthOf(value).toLocaleString("en")} of ${longestSay.toLocaleString("en")}`}
    >
      {(control) => (
        <textarea
          {...control}
          rows={2}
          autoComplete="off"
          readOnly={readOnly}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          className={cx(areaClass, "field-sizing-content max-h-80 min-h-[58px]")}
        />
      )}
    </HookRow>
  );
}
