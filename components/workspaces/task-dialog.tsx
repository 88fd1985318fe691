"use client";

import { type FormEventHandler, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import type { Workspace } from "@/lib/domain/workspace";

export type TaskDialogProps = { workspace: Workspace; onClose: () => void; onDone: (said: string) => void };

type Props = {
  title: string;
  workspace: Workspace;
  verb: string;
  kind?: "primary" | "danger";
  busy: string | false;
  unavailable?: string;
  onClose: () => void;
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
};

/** One form in a dialog: Cancel, then the verb; it stays open while the work is under way. */
export function TaskDialog({
  title,
  workspace,
  verb,
  kind = "primary",
  busy,
  unavailable,
  onClose,
  onSubmit,
  children,
}: Props) {
  const form = useId();
  const close = () => {
    if (!busy) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title={title}
      footerStart={<EnvironmentBadge environment={workspace.environment} />}
      footer={
        <>
          <Button kind="ghost" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" form={form} kind={kind} busy={busy} unavailable={unavailable}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={onSubmit} noValidate autoComplete="off" className="grid gap-4">
        {children}
      </form>
    </Dialog>
  );
}
