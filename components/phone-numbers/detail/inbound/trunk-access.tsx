"use client";

import { SwitchField } from "@/components/forms/switch-field";
import { PhoneField } from "@/components/phone-numbers/import/phone-field";
import { understandNumber } from "@/lib/domain/phone-format";
import { AccessCredential } from "./access-credential";
import type { AccessProps } from "./access-part";
import { CopyLines } from "./copy-line";

/** The number as the trunk knows it, its credential, and where the carrier sends calls. */
export function TrunkAccess(props: AccessProps) {
  const { workspace, state, readOnly } = props;
  const { form, values } = state;
  const { errors } = form.formState;
  const checked = values.numberE164CheckEnabled;
  const typed = values.number.trim();
  const number = (checked ? understandNumber(typed)?.e164 : undefined) ?? typed;
  const host = values.credentialId.trim() && `${values.credentialId.trim()}.${workspace.sipHost}`;

  return (
    <>
      <PhoneField
        label="Phone number"
        className="max-w-[340px]"
        readOnly={readOnly !== undefined}
        value={values.number}
        verbatim={!checked}
        error={errors.number?.message}
        {...form.register("number")}
      />
      <SwitchField
        label="Require E.164"
        checked={checked}
        consequence="Off allows extensions and other numbers that only your trunk understands."
        disabledReason={readOnly}
        error={errors.numberE164CheckEnabled?.message}
        onCheckedChange={(on) =>
          form.setValue("numberE164CheckEnabled", on, {
            shouldDirty: true,
            shouldValidate: form.formState.isSubmitted,
          })
        }
      />
      <AccessCredential {...props} provider="byo-sip-trunk" kind="SIP trunk" />
      {host && number ? (
        <CopyLines
          text="Enter this at your carrier, so that inbound calls reach Vapi."
          lines={[
            { label: "Inbound address", value: `${number}@${host}` },
            { label: "SIP domain", value: host },
          ]}
        />
      ) : null}
    </>
  );
}
