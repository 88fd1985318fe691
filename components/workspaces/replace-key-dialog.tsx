"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { applyFailure } from "@/components/forms/apply-failure";
import { SecretField } from "@/components/forms/secret-field";
import { useAction } from "@/components/forms/use-action";
import { FailureBanner } from "@/components/ui/failure-banner";
import { replaceWorkspaceKey } from "@/lib/workspaces/actions";
import { keyReplacement } from "@/lib/workspaces/schema";
import { TaskDialog, type TaskDialogProps } from "./task-dialog";

export function ReplaceKeyDialog({ workspace, onClose, onDone }: TaskDialogProps) {
  const form = useForm({
    resolver: zodResolver(keyReplacement),
    defaultValues: { workspace: workspace.slug, key: "" },
  });
  const saving = useAction(replaceWorkspaceKey, {
    onSuccess: () => onDone(`The new key of ${workspace.name} works`),
    onFailure: (failure) => applyFailure(form, failure),
  });

  return (
    <TaskDialog
      title={`Replace the key of ${workspace.name}`}
      workspace={workspace}
      verb="Replace key"
      busy={saving.pending && "Testing"}
      onClose={onClose}
      onSubmit={form.handleSubmit((values) => saving.run(values))}
    >
      <p>
        {workspace.keyLast4 ? (
          <>
            The key now ends in <code className="font-mono text-xs text-text">…{workspace.keyLast4}</code>.{" "}
          </>
        ) : null}
        The new one is tested in the {workspace.region} region first; the old one stays until it works.
      </p>
      <SecretField
        label="Vapi API key"
        autoComplete="off"
        help="The private key, from Vapi under API Keys."
        error={form.formState.errors.key?.message}
        {...form.register("key")}
      />
      {saving.failure ? <FailureBanner failure={saving.failure} /> : null}
    </TaskDialog>
  );
}
