"use client";

import { count } from "@/components/phone-numbers/list/words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import type { RunDetail } from "@/lib/runs/detail";
import type { WorkspaceFacts } from "./run-buttons";

type CancelDialogProps = { workspace: WorkspaceFacts; run: RunDetail; onCancel: () => void; onClose: () => void };

/** Cancelling is for good: what was done stays, and what was not begun never will be. */
export function CancelDialog({ workspace, run, onCancel, onClose }: CancelDialogProps) {
  const { done, pending, sending } = run.counts;
  const cancel = () => {
    onCancel();
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Cancel ${run.title}?`}
      footerStart={<EnvironmentBadge environment={workspace.environment} />}
      footer={
        <>
          <Button kind="ghost" onClick={onClose}>
            Keep running
          </Button>
          <Button kind="danger" onClick={cancel}>
            Cancel run
          </Button>
        </>
      }
    >
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        <li>{count(pending, "waiting row")} will not be sent. A cancelled run cannot be continued.</li>
        {sending > 0 ? <li>{count(sending, "row")} under way will still finish.</li> : null}
        <li>What is done stays as it is: {count(done, "row")}.</li>
      </ul>
    </Dialog>
  );
}
