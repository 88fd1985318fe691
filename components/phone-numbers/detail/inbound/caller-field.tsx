"use client";

import { TextField } from "@/components/forms/text-field";
import { CountryCode } from "@/components/ui/country-code";
import { TextButton } from "@/components/ui/text-link";
import { callingNumber, withheldNumber } from "@/lib/phone-number/who-answers-caller";

type CallerFieldProps = { value: string; onChange: (typed: string) => void };

/** Whose call is asked about; it belongs to no form, so Enter saves nothing. */
export function CallerField({ value, onChange }: CallerFieldProps) {
  const country = callingNumber(value)?.country;
  return (
    <TextField
      label="Caller number"
      inputMode="tel"
      placeholder="Anybody"
      value={value}
      prefix={
        country ? (
          <span aria-hidden="true" className="flex shrink-0">
            <CountryCode code={country} />
          </span>
        ) : undefined
      }
      aside={
        value === withheldNumber ? (
          <TextButton onClick={() => onChange("")}>Anybody</TextButton>
        ) : (
          <TextButton onClick={() => onChange(withheldNumber)}>Withheld number</TextButton>
        )
      }
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.preventDefault();
      }}
    />
  );
}
