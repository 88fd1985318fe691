"use client";

import { useState } from "react";
import { useAction } from "@/components/forms/use-action";
import { AssistantPicker } from "@/components/pickers/assistant-picker";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { Workspace } from "@/lib/domain/workspace";
import { assignPhoneNumber } from "@/lib/phone-numbers/assign";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import { nameOf } from "./name-of";

export type Assigned = {
  row: PhoneNumberRow;
  /** Entry of the journal; none where the same one answered already. */
  change?: string;
};

type AssignDialogProps = {
  row: PhoneNumberRow;
  workspace: Pick<Workspace, "slug" | "environment">;
  onClose: () => void;
  onAssigned: (assigned: Assigned) => void;
};

export function AssignDialog({ row, workspace, onClose, onAssigned }: AssignDialogProps) {
  const current = row.routing.kind === "assistant" ? (row.routing.id ?? "") : "";
  const [assistantId, setAssistantId] = useState(current);
  const assigning = useAction(assignPhoneNumber, { onSuccess: onAssigned });
  const consequence = consequenceOf(row, assistantId);

  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    assigning.run(workspace.slug, { id: row.id, assistantId: assistantId || null });
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Assign assistant to ${nameOf(row)}`}
      footerStart={<EnvironmentBadge environment={workspace.environment} />}
      footer={
        <>
          <Button kind="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" form="assign" busy={assigning.pending && "Assigning"}>
            Assign
          </Button>
        </>
      }
    >
      <form id="assign" onSubmit={submit} className="flex flex-col gap-3">
        {assigning.failure ? <FailureBanner failure={assigning.failure} /> : null}
        {row.display && row.name ? <p className="digits">{row.display}</p> : null}
        <AssistantPicker workspace={workspace.slug} value={assistantId} onChange={setAssistantId} allowNobody />
        {consequence ? <p className="text-xs text-text-2">{consequence}</p> : null}
      </form>
    </Dialog>
  );
}

function consequenceOf({ routing }: PhoneNumberRow, assistantId: string): string | undefined {
  if (routing.kind === "squad") {
    const squad = routing.name ? `the squad ${routing.name}` : "a squad";
    return `Now ${squad} answers. ${assistantId ? "The assistant takes its place." : "It is taken off the number."}`;
  }
  if (routing.kind === "workflow") return "The retired workflow is taken off the number. That cannot be undone.";
  if (routing.kind === "server" && assistantId) return "The server URL stays set; the assistant answers before it.";
  return undefined;
}
