"use client";

import { Check } from "lucide-react";
import { type ReactNode, useState } from "react";
import { bareInput, ControlBox } from "@/components/forms/control";
import { CountryCode } from "@/components/ui/country-code";
import { cx } from "@/components/ui/class-names";
import { countryName, understandNumber, type UnderstoodNumber } from "@/lib/domain/phone-format";
import type { KnownHook } from "@/lib/phone-number/hooks/known-hook";
import { HookRow } from "./hook-row";

type TransferFieldProps = {
  known: Pick<KnownHook, "target" | "hasDestination" | "verbatim">;
  onChange: (typed: string) => void;
  error?: string;
  readOnly: boolean;
};

/** A number in any format, or a SIP address. Nothing is rewritten while it is being typed. */
export function TransferField({ known, onChange, error, readOnly }: TransferFieldProps) {
  const [editing, setEditing] = useState(false);
  const target = known.target ?? "";
  const isSip = /^sips?:/i.test(target.trim());
  const number = isSip || known.verbatim ? undefined : understandNumber(target);

  return (
    <HookRow
      label="Transfer to"
      error={error}
      help={isSip || known.verbatim ? "Sent as typed." : helpFor(known, number)}
    >
      {(control) => (
        <ControlBox className="md:max-w-96">
          {isSip || number ? <Code code={isSip ? "SIP" : (number?.country ?? null)} /> : null}
          <input
            {...control}
            type="text"
            inputMode={isSip ? "email" : "tel"}
            autoComplete="off"
            spellCheck={false}
            readOnly={readOnly}
            value={!editing && number?.valid ? number.display : target}
            onChange={(event) => {
              setEditing(true);
              onChange(event.target.value);
            }}
            onBlur={() => setEditing(false)}
            className={cx(bareInput, "digits")}
          />
          {(isSip || number?.valid) && !error ? (
            <Check size={16} aria-hidden="true" className="shrink-0 text-ok" />
          ) : null}
        </ControlBox>
      )}
    </HookRow>
  );
}

function Code({ code }: { code: string | null }) {
  return (
    <span aria-hidden="true" className="flex shrink-0">
      <CountryCode code={code} name={code && code !== "SIP" ? countryName(code) : undefined} />
    </span>
  );
}

function helpFor({ target, hasDestination }: TransferFieldProps["known"], number?: UnderstoodNumber): ReactNode {
  if (!hasDestination) return "No destination is stored. Type a phone number or a SIP URI.";
  if (target === undefined) return "A phone number in any format, or a SIP URI such as sip:desk@pbx.example.";
  if (!number) return "Not understood as a phone number yet.";
  return (
    <>
      {number.valid ? "Understood as " : "Incomplete so far: "}
      <span className="font-mono text-text-2">{number.e164}</span>
      {number.country ? `, ${countryName(number.country)}` : null}
    </>
  );
}
