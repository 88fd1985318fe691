"use client";

import { useFormContext } from "react-hook-form";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import type { FormValues } from "@/lib/providers/define";
import type { InputProps } from "./input-props";

/** What is out of stock is answered with codes that may have numbers left: one press fills them in. */
export function AreaCodeInput({ name, field, error, hints }: InputProps) {
  const form = useFormContext<FormValues>();
  const { setValue, clearErrors, setFocus } = form;
  const choose = (code: string) => {
    setValue(name, code, { shouldDirty: true });
    clearErrors(name);
    setFocus(name);
  };
  return (
    <div>
      <TextField
        label={field.label}
        help={field.help}
        inputMode="numeric"
        autoComplete={field.autoComplete}
        {...form.register(name)}
        error={error}
      />
      {hints.length > 0 ? (
        <div role="group" aria-label="Area codes that Vapi suggests" className="mt-2 flex flex-wrap items-center gap-2">
          <span className="text-xs text-text-3">Vapi suggests</span>
          {hints.map((code) => (
            <Button key={code} size="bar" className="digits" onClick={() => choose(code)}>
              {code}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
