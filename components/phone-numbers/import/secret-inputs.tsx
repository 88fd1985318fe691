"use client";

import { useFormContext } from "react-hook-form";
import { SecretField } from "@/components/forms/secret-field";
import { TextField } from "@/components/forms/text-field";
import { TextButton } from "@/components/ui/text-link";
import type { FormValues } from "@/lib/providers/define";
import type { InputProps } from "./input-props";
import { randomText } from "./random-text";

/** Codes that people paste: account ids, key ids, user names. */
export function CodeInput({ name, field, error, aside }: InputProps) {
  const form = useFormContext<FormValues>();
  return (
    <TextField
      label={field.label}
      help={field.help}
      placeholder={field.placeholder}
      autoComplete={field.autoComplete}
      autoCapitalize="off"
      mono
      {...form.register(name)}
      error={error}
      aside={aside ?? <Generate name={name} length={field.generate} label={field.label} />}
    />
  );
}

export function SecretInput({ name, field, error, aside }: InputProps) {
  const form = useFormContext<FormValues>();
  return (
    <SecretField
      label={field.label}
      help={field.help}
      {...form.register(name)}
      error={error}
      aside={aside ?? <Generate name={name} length={field.generate} label={field.label} />}
    />
  );
}

function Generate({ name, length, label }: { name: string; length: number | undefined; label: string }) {
  const { setValue, formState } = useFormContext<FormValues>();
  if (length === undefined) return null;
  const fill = () => setValue(name, randomText(length), { shouldDirty: true, shouldValidate: formState.isSubmitted });
  return (
    <TextButton onClick={fill} aria-label={`Generate ${label}`}>
      Generate
    </TextButton>
  );
}
