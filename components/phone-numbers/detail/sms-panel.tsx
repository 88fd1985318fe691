"use client";

import { SwitchField } from "@/components/forms/switch-field";
import { StatusSign } from "@/components/ui/status-sign";
import { TabLink } from "@/components/ui/tab-link";
import { paths } from "@/lib/paths";
import { ChangedMark } from "./changed-mark";
import { PanelLayout } from "./panel-layout";
import { Part } from "./part";
import { AboutTexts } from "./sms/about-texts";
import { afterwards, usOnlyReason } from "./sms/sms-sentences";
import type { PanelProps } from "./tabs-of";

/** Whether Vapi texts with this number. */
export function SmsPanel({ workspace, state, readOnly }: PanelProps) {
  const { form, values, base } = state;
  const { phone, row } = base;
  const was = phone.smsEnabled !== false;
  const isAbroad = row.sms === "us-only";
  const isChanged = state.changed.includes("sms");

  return (
    <PanelLayout aside={<AboutTexts />} asideLabel="How texts work">
      <Part
        title="Texts"
        text={
          isAbroad ? (
            <StatusSign kind="unknown" word="US only: this number cannot text." />
          ) : was ? (
            <StatusSign kind="active" word="On: Vapi receives and answers texts to this number." />
          ) : (
            <StatusSign kind="unknown" word="Off: Vapi neither receives nor sends texts with this number." />
          )
        }
        aside={isChanged ? <ChangedMark /> : undefined}
      >
        <SwitchField
          label="Enable SMS"
          checked={values.smsEnabled}
          onCheckedChange={(checked) => form.setValue("smsEnabled", checked, { shouldDirty: true })}
          consequence={afterwards({ was, becomes: values.smsEnabled })}
          disabledReason={readOnly ?? (isAbroad && phone.smsEnabled !== true ? usOnlyReason(row.country) : undefined)}
          error={form.formState.errors.smsEnabled?.message}
        />
        {isAbroad && phone.smsEnabled === true ? <p className="text-text-2">{usOnlyReason(row.country)}</p> : null}
        <p>
          <TabLink href={`${paths.phoneNumber(workspace.slug, phone.id)}?tab=messages`}>
            {isAbroad ? "Messages of this number" : "Read and send messages of this number"}
          </TabLink>
        </p>
      </Part>
    </PanelLayout>
  );
}
