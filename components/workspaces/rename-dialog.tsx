"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { applyFailure } from "@/components/forms/apply-failure";
import { TextField } from "@/components/forms/text-field";
import { useAction } from "@/components/forms/use-action";
import { FailureBanner } from "@/components/ui/failure-banner";
import { changeWorkspaceName } from "@/lib/workspaces/actions";
import { rename } from "@/lib/workspaces/schema";
import { TaskDialog, type TaskDialogProps } from "./task-dialog";

export function RenameDialog({ workspace, onClose, onDone }: TaskDialogProps) {
  const form = useForm({
    resolver: zodResolver(rename),
    defaultValues: { workspace: workspace.slug, name: workspace.name },
  });
  const saving = useAction(changeWorkspaceName, {
    onSuccess: ({ name }) => onDone(`Renamed to ${name}`),
    onFailure: (failure) => applyFailure(form, failure),
  });

  return (
    <TaskDialog
      title={`Rename ${workspace.name}`}
      workspace={workspace}
      verb="Rename"
      busy={saving.pending && "Renaming"}
      onClose={onClose}
      onSubmit={form.handleSubmit((values) => saving.run(values))}
    >
      <TextField
        label="Workspace name"
        help={`The address stays /${workspace.slug}, so links keep working.`}
        error={form.formState.errors.name?.message}
        {...form.register("name")}
      />
      {saving.failure ? <FailureBanner failure={saving.failure} /> : null}
    </TaskDialog>
  );
}
