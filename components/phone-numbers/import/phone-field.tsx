"use client";

import { Check } from "lucide-react";
import { type ComponentProps, type ReactNode, useMemo } from "react";
import { TextField } from "@/components/forms/text-field";
import { CountryCode } from "@/components/ui/country-code";
import { countryName, understandNumber, type UnderstoodNumber } from "@/lib/domain/phone-format";

type PhoneFieldProps = Omit<ComponentProps<typeof TextField>, "prefix" | "suffix" | "value" | "help"> & {
  value: string;
  /** Sent as typed: nothing is read into it. */
  verbatim?: boolean;
};

/** Takes a number in any format and says what it understood; what was typed is never rewritten. */
export function PhoneField({ value, verbatim = false, ...input }: PhoneFieldProps) {
  const understood = useMemo(() => (verbatim ? undefined : understandNumber(value)), [value, verbatim]);
  const isGood = understood?.valid === true && !input.error;
  return (
    <TextField
      type="tel"
      inputMode={verbatim ? "text" : "tel"}
      autoComplete="off"
      {...input}
      value={value}
      help={verbatim ? "Sent to Vapi as typed." : helpFor(value, understood)}
      prefix={understood ? <Country code={understood.country} /> : undefined}
      suffix={isGood ? <Check size={16} aria-hidden="true" className="shrink-0 text-ok" /> : undefined}
    />
  );
}

function Country({ code }: { code: string | null }) {
  return (
    <span aria-hidden="true" className="flex shrink-0">
      <CountryCode code={code} name={code ? countryName(code) : undefined} />
    </span>
  );
}

function helpFor(typed: string, understood: UnderstoodNumber | undefined): ReactNode {
  if (typed.trim() === "")
    return "Any format, such as +1 415 555 0123. Without a country code it is read as a US number.";
  if (!understood) return "Not understood as a phone number yet.";
  const { e164, country, valid } = understood;
  return (
    <>
      {valid ? "Understood as " : "Incomplete so far: "}
      <span className="font-mono text-text-2">{e164}</span>
      {country ? `, ${countryName(country)}` : null}
    </>
  );
}
