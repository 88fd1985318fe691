"use client";

import { type ReactNode, useState } from "react";
import { SecretField } from "@/components/forms/secret-field";
import { TextButton } from "@/components/ui/text-link";
import type { NumberFormState } from "../use-number-form";
import { useStartedAnew } from "./use-started-anew";

type SecretName = "twilioAuthToken" | "twilioApiKey" | "twilioApiSecret" | "authentication.password";

type StoredSecretProps = {
  state: NumberFormState;
  locked: boolean;
  name: SecretName;
  label: string;
  /** A value is stored upstream. */
  isSet: boolean;
  error: string | undefined;
  help?: string;
  aside?: ReactNode;
};

/** Write-only: says that a value is set, takes another one, and after saving says no more than before. */
export function StoredSecret({ state, locked, name, label, isSet, error, help, aside }: StoredSecretProps) {
  const { form } = state;
  const started = useStartedAnew(form);
  const [kept, keep] = useState({ started, times: 0, replacing: false });
  const now = kept.started === started ? kept : { started, times: 0, replacing: false };
  const value = form.getValues(name);
  const change = (next: string) =>
    form.setValue(name, next, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  const keepStored = () => {
    change("");
    keep({ started, times: now.times + 1, replacing: false });
  };

  return (
    <SecretField
      key={`${started}.${now.times}`}
      label={label}
      stored={isSet && value === ""}
      readOnly={locked}
      placeholder={locked ? "Not set" : undefined}
      value={value}
      error={error}
      help={help}
      aside={
        <>
          {isSet && now.replacing ? (
            <TextButton onClick={keepStored} aria-label={`Keep the stored ${label}`}>
              Keep the stored one
            </TextButton>
          ) : null}
          {aside}
        </>
      }
      onReplace={() => keep({ ...now, replacing: true })}
      onChange={(event) => change(event.target.value)}
    />
  );
}
