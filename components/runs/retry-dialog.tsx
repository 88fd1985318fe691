"use client";

import { type FormEvent, useId, useState } from "react";
import { AccessFields } from "@/components/imports/access-fields";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { CarrierAccess } from "@/lib/csv/access";
import type { Failure } from "@/lib/domain/errors";
import type { WorkspaceFacts } from "./run-buttons";

type RetryDialogProps = {
  workspace: WorkspaceFacts;
  title: string;
  verb: string;
  /** Slugs of the forms whose access was erased. */
  forms: string[];
  busy: boolean;
  failure: Failure | null;
  onRetry: (access: CarrierAccess) => void;
  onClose: () => void;
};

/** Access to the carrier was erased when the run ended: it is typed once more before rows are sent again. */
export function RetryDialog({ workspace, title, verb, forms, busy, failure, onRetry, onClose }: RetryDialogProps) {
  const [access, setAccess] = useState<CarrierAccess>({});
  const form = useId();
  const close = () => {
    if (!busy) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onRetry(access);
  };
  return (
    <Dialog
      open
      size="md"
      onOpenChange={(open) => (open ? undefined : close())}
      title={title}
      footerStart={<EnvironmentBadge environment={workspace.environment} />}
      footer={
        <>
          <Button kind="ghost" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" form={form} kind="primary" busy={busy && "Starting"}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate autoComplete="off" className="grid gap-4">
        <p>Access to the carrier was erased when the run ended. It is needed once more, for these rows only.</p>
        <AccessFields
          workspace={workspace.slug}
          forms={forms}
          access={access}
          onChange={setAccess}
          refused={failure?.fields}
        />
        {failure ? <FailureBanner failure={failure} /> : null}
      </form>
    </Dialog>
  );
}
