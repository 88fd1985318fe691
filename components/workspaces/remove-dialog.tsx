"use client";

import { useState } from "react";
import { TextField } from "@/components/forms/text-field";
import { useAction } from "@/components/forms/use-action";
import { FailureBanner } from "@/components/ui/failure-banner";
import { sandboxRegion } from "@/lib/domain/workspace";
import { disconnectWorkspace } from "@/lib/workspaces/actions";
import { TaskDialog, type TaskDialogProps } from "./task-dialog";

export function RemoveDialog({ workspace, onClose, onDone }: TaskDialogProps) {
  const [confirmation, setConfirmation] = useState("");
  const removing = useAction(disconnectWorkspace, { onSuccess: ({ name }) => onDone(`Removed ${name}`) });
  const matches = confirmation.trim() === workspace.name.trim();

  return (
    <TaskDialog
      title={`Remove ${workspace.name}?`}
      workspace={workspace}
      verb="Remove"
      kind="danger"
      busy={removing.pending && "Removing"}
      unavailable={matches ? undefined : "Type the name of the workspace first."}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (matches) removing.run({ workspace: workspace.slug, confirmation });
      }}
    >
      <p>
        {workspace.region === sandboxRegion
          ? "Switchboard forgets this sandbox with everything that was changed in it."
          : "Switchboard forgets this workspace and its stored key. The numbers stay at Vapi and keep working as they are."}
      </p>
      <TextField
        label={`Type ${workspace.name} to confirm`}
        value={confirmation}
        onChange={(event) => setConfirmation(event.target.value)}
        error={removing.failure?.fields?.confirmation}
      />
      {removing.failure ? <FailureBanner failure={removing.failure} /> : null}
    </TaskDialog>
  );
}
