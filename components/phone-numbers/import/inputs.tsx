"use client";

import type { ComponentType } from "react";
import { useController, useFormContext } from "react-hook-form";
import { SwitchField } from "@/components/forms/switch-field";
import { TextField } from "@/components/forms/text-field";
import { AssistantPicker } from "@/components/pickers/assistant-picker";
import { CredentialPicker } from "@/components/pickers/credential-picker";
import { SquadPicker } from "@/components/pickers/squad-picker";
import { credentialProviderOf } from "@/lib/credentials/schema";
import type { FieldKind, FormValues } from "@/lib/providers/define";
import { codePoints } from "@/lib/providers/fields";
import { AreaCodeInput } from "./area-code-input";
import type { InputProps } from "./input-props";
import { PhoneField } from "./phone-field";
import { CodeInput, SecretInput } from "./secret-inputs";

/** How each kind of field looks: the single place that knows. */
export const inputs: Record<FieldKind, ComponentType<InputProps>> = {
  phone: PhoneInput,
  text: PlainInput,
  code: CodeInput,
  secret: SecretInput,
  toggle: ToggleInput,
  "area-code": AreaCodeInput,
  "sip-uri": SipUriInput,
  assistant: AssistantInput,
  squad: SquadInput,
  credential: CredentialInput,
};

function PhoneInput({ name, field, values, error }: InputProps) {
  const form = useFormContext<FormValues>();
  return (
    <PhoneField
      label={field.label}
      {...form.register(name)}
      value={textOf(values[name])}
      verbatim={field.verbatim?.(values)}
      error={error}
    />
  );
}

function PlainInput({ name, field, values, error }: InputProps) {
  const form = useFormContext<FormValues>();
  const written = field.maxLength === undefined ? undefined : codePoints(textOf(values[name]).trim());
  return (
    <TextField
      label={field.label}
      help={field.help}
      autoComplete={field.autoComplete}
      counter={written}
      maxLength={field.maxLength}
      {...form.register(name)}
      error={error}
    />
  );
}

function ToggleInput({ name, field, values, error }: InputProps) {
  const { field: input } = useController<FormValues>({ name });
  const reason = field.unavailable?.(values);
  return (
    <SwitchField
      label={field.label}
      checked={reason === undefined && input.value === true}
      onCheckedChange={input.onChange}
      consequence={field.consequence}
      disabledReason={reason}
      error={error}
    />
  );
}

function SipUriInput({ name, field, values, error, place }: InputProps) {
  const form = useFormContext<FormValues>();
  const isWhole = textOf(values[name]).includes("@");
  return (
    <TextField
      label={field.label}
      help={field.help}
      mono
      inputMode="email"
      autoCapitalize="off"
      {...form.register(name)}
      error={error}
      suffix={isWhole ? undefined : <span className="shrink-0 font-mono text-xs text-text-3">@{place.sipHost}</span>}
    />
  );
}

function AssistantInput({ name, error, aside, workspace }: InputProps) {
  const { field: input } = useController<FormValues>({ name });
  return (
    <AssistantPicker
      workspace={workspace}
      value={textOf(input.value)}
      onChange={input.onChange}
      error={error}
      aside={aside}
    />
  );
}

function SquadInput({ name, error, aside, workspace }: InputProps) {
  const { field: input } = useController<FormValues>({ name });
  return (
    <SquadPicker
      workspace={workspace}
      value={textOf(input.value)}
      onChange={input.onChange}
      error={error}
      aside={aside}
    />
  );
}

function CredentialInput({ name, field, error, workspace, environment, providerLabel }: InputProps) {
  const { field: input } = useController<FormValues>({ name });
  return (
    <CredentialPicker
      workspace={workspace}
      environment={environment}
      provider={credentialProviderOf(field.credentialProvider)}
      kind={providerLabel}
      value={textOf(input.value)}
      onChange={input.onChange}
      error={error}
    />
  );
}

function textOf(value: string | boolean | undefined): string {
  return typeof value === "string" ? value : "";
}
