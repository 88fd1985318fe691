"use client";

import { PhoneOutgoing } from "lucide-react";
import { TextField } from "@/components/forms/text-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { CopyButton } from "@/components/ui/copy-button";
import { CountryCode } from "@/components/ui/country-code";
import { StatusSign } from "@/components/ui/status-sign";
import { smsWords } from "@/components/phone-numbers/list/sms-words";
import { ageWords, dateWords } from "@/lib/domain/time-words";
import type { NumberView } from "@/lib/phone-number/loader";
import { longestName } from "@/lib/phone-number/sections/name";
import { shortId } from "@/lib/phone-numbers/short-id";
import { paths } from "@/lib/paths";
import type { WorkspaceFacts } from "./number-page";
import { ReleaseButton } from "./release-button";
import type { useNumber } from "./use-number";
import type { NumberFormState } from "./use-number-form";

type NumberHeadProps = {
  workspace: WorkspaceFacts;
  number: ReturnType<typeof useNumber>;
  state: NumberFormState;
  readOnly?: string;
  onTestCall: () => void;
};

export function NumberHead({ workspace, number, state, readOnly, onTestCall }: NumberHeadProps) {
  const { row, phone } = number.view;
  const { form, values } = state;
  return (
    <header className="shrink-0 px-(--page-pad) pt-4 pb-3 max-md:px-4">
      <Breadcrumbs
        items={[{ label: "Phone numbers", href: paths.phoneNumbers(workspace.slug) }, { label: row.label }]}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2">
        <Title view={number.view} />
        <div className="flex gap-2 max-md:order-last">
          <Button icon={<PhoneOutgoing size={14} aria-hidden="true" />} onClick={onTestCall} className="max-md:hidden">
            Test call
          </Button>
          <ReleaseButton workspace={workspace} view={number.view} readOnly={readOnly} />
        </div>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3 max-md:contents md:col-span-2">
          <TextField
            label="Name"
            className="max-md:col-span-2 md:w-[288px]"
            dir="auto"
            readOnly={readOnly !== undefined}
            counter={[...values.name.trim()].length}
            maxLength={longestName}
            error={form.formState.errors.name?.message}
            {...form.register("name")}
          />
          <ul className={metaClass}>
            <li>{row.providerLabel}</li>
            {row.sms === "none" ? null : <li>SMS {smsWords[row.sms].replace(/^O/, "o")}</li>}
            <li className="inline-flex items-center max-md:hidden">
              <code className="font-mono text-xs" title={phone.id}>
                {shortId(phone.id)}
              </code>
              <CopyButton value={phone.id} label="Copy id" iconSize={14} className="ml-0.5" />
            </li>
            {phone.updatedAt ? (
              <li className="digits text-text-3 max-md:hidden">Changed {dateWords(phone.updatedAt)}</li>
            ) : null}
          </ul>
        </div>
      </div>
    </header>
  );
}

const metaClass =
  "flex min-h-9 flex-wrap items-center gap-x-2 text-text-2 [&>li+li]:before:mr-2 [&>li+li]:before:text-text-3 [&>li+li]:before:content-['·']";

function Title({ view: { row, phone, readAt } }: { view: NumberView }) {
  const copied = phone.number ?? phone.sipUri;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 max-md:col-span-2">
      <div className="flex min-w-0 items-center gap-x-2.5">
        <CountryCode code={phone.sipUri && !phone.number ? "SIP" : row.country} />
        <h1
          dir="auto"
          className={cx(
            "min-w-0 text-lg font-semibold tracking-(--tracking-lg) [overflow-wrap:anywhere]",
            row.display && "digits",
          )}
        >
          {row.display ?? row.sipUri ?? (row.status.kind === "activating" ? "No number yet" : row.label)}
        </h1>
      </div>
      {copied ? <CopyButton value={copied} label={phone.number ? "Copy number" : "Copy SIP URI"} /> : null}
      <StatusSign
        kind={row.status.kind}
        word={row.status.word}
        age={ageWords(row.status.since, readAt)}
        className="ml-1"
      />
    </div>
  );
}
