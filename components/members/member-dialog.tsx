"use client";

import { type FormEventHandler, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { Failure } from "@/lib/domain/errors";
import type { Member } from "@/lib/members/loaders";

export type MemberTaskProps = { member: Member; onClose: () => void; onDone: (said: string) => void };

type MemberDialogProps = {
  title: string;
  verb: string;
  danger?: boolean;
  busy: string | false;
  failure: Failure | null;
  onClose: () => void;
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
};

/** One form in a dialog: Cancel, then the verb; it stays open while the work is under way. */
export function MemberDialog(props: MemberDialogProps) {
  const { title, verb, danger = false, busy, failure, onClose, onSubmit, children } = props;
  const form = useId();
  const close = () => (busy ? undefined : onClose());
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title={title}
      footer={
        <>
          <Button kind="ghost" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" form={form} kind={danger ? "danger" : "primary"} busy={busy}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={onSubmit} noValidate autoComplete="off" className="grid gap-4 pt-2">
        {children}
        {failure && !failure.fields ? <FailureBanner failure={failure} /> : null}
      </form>
    </Dialog>
  );
}
