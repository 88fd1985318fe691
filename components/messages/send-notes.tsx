"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { FailureBanner } from "@/components/ui/failure-banner";
import { IconButton } from "@/components/ui/icon-button";
import type { Failure } from "@/lib/domain/errors";
import { type CanText, tenDlcWarning } from "@/lib/messages/can-text";
import { SmsTab } from "./sms-tab";

type SendNotesProps = {
  workspace: string;
  numberId: string | null;
  canText: CanText | null;
  failure: Failure | null;
  /** Fields of this form, whose refusals stand under them. */
  fields: readonly string[];
};

let tenDlcDismissed = false;

/** What has to be known before the click, and what became of the last one. */
export function SendNotes({ workspace, numberId, canText, failure, fields }: SendNotesProps) {
  return (
    <>
      {canText?.ok ? <TenDlc /> : null}
      {canText && !canText.ok ? (
        <Banner tone="warn" title={canText.reason} action={numberId ? <SmsTab {...{ workspace, numberId }} /> : null}>
          {canText.next}
        </Banner>
      ) : null}
      {failure && !standsUnderFields(failure, fields) ? <FailureBanner failure={failure} /> : null}
    </>
  );
}

function TenDlc() {
  const [dismissed, setDismissed] = useState(tenDlcDismissed);
  if (dismissed) return null;
  const dismiss = () => {
    tenDlcDismissed = true;
    setDismissed(true);
  };
  return (
    <div className="relative">
      <Banner tone="warn" title={tenDlcWarning.what} className="pr-12">
        {tenDlcWarning.next}
      </Banner>
      <span className="absolute top-1.5 right-1.5 max-md:top-0 max-md:right-0">
        <IconButton label="Dismiss this note" size="bar" icon={<X size={14} />} onClick={dismiss} />
      </span>
    </div>
  );
}

function standsUnderFields({ code, fields = {} }: Failure, shown: readonly string[]): boolean {
  const named = Object.keys(fields);
  return code === "invalid-input" && named.length > 0 && named.every((name) => shown.includes(name));
}
