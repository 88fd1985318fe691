"use client";

import { SwitchField } from "@/components/forms/switch-field";
import { countryName } from "@/lib/domain/phone-format";
import type { NumberFormState } from "./use-number-form";

export function SmsPanel({ state, readOnly }: { state: NumberFormState; readOnly: string | undefined }) {
  const { form, values, base } = state;
  const usOnly = base.row.sms === "us-only";
  const country = base.row.country;

  return (
    <div className="grid max-w-[calc(var(--form-max)+2*var(--page-pad))] gap-4 p-(--page-pad) max-md:p-4">
      <SwitchField
        label="Enable SMS"
        checked={values.smsEnabled}
        onCheckedChange={(checked) => form.setValue("smsEnabled", checked, { shouldDirty: true })}
        consequence={consequence({ was: base.phone.smsEnabled, becomes: values.smsEnabled })}
        disabledReason={readOnly ?? (usOnly && base.phone.smsEnabled !== true ? usOnlyReason(country) : undefined)}
        error={form.formState.errors.smsEnabled?.message}
      />
      {usOnly && base.phone.smsEnabled === true ? <p className="text-text-2">{usOnlyReason(country)}</p> : null}
      <p className="text-text-2">
        SMS works from US numbers to US numbers only. Whether the carrier lets replies through (10DLC) is settled at
        Twilio and not visible here.
      </p>
    </div>
  );
}

function consequence({ was, becomes }: { was: boolean | null; becomes: boolean }): string {
  if (becomes && was === false) return "Saving overwrites this number’s messaging webhook at Twilio with Vapi’s.";
  if (becomes) return "Vapi holds this number’s messaging webhook at Twilio.";
  if (was === false) return "Vapi leaves this number’s messaging webhook at Twilio alone.";
  return "Vapi stops answering texts. Check the messaging webhook at Twilio afterwards: Switchboard cannot see where it points.";
}

function usOnlyReason(country: string | null): string {
  const place = country ? `; this one is from ${countryName(country)}` : "";
  return `SMS works with US numbers only${place}.`;
}
