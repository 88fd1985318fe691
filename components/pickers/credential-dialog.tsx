"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type FormEvent, useId } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { applyFailure } from "@/components/forms/apply-failure";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import { FailureBanner } from "@/components/ui/failure-banner";
import { addCredential } from "@/lib/credentials/actions";
import { type CredentialProvider, type NewCredential, newCredential } from "@/lib/credentials/schema";
import type { Credential } from "@/lib/domain/assistant";
import type { Environment } from "@/lib/domain/workspace";
import { CredentialFields, emptyCredential } from "./credential-fields";

type CredentialDialogProps = {
  workspace: string;
  environment: Environment;
  provider: CredentialProvider;
  kind: string;
  onClose: () => void;
  onAdded: (credential: Credential) => void;
};

export function CredentialDialog(props: CredentialDialogProps) {
  const { workspace, environment, provider, kind, onClose, onAdded } = props;
  const formId = useId();
  const form = useForm<NewCredential, unknown, NewCredential>({
    resolver: zodResolver(newCredential, undefined, { raw: true }),
    defaultValues: emptyCredential(provider),
  });
  const adding = useAction(addCredential, {
    onSuccess: onAdded,
    onFailure: (failure) => applyFailure(form, failure),
  });

  const submit = (event: FormEvent) => {
    // the dialog lives inside the import form, whose own submit must not hear of this one
    event.stopPropagation();
    void form.handleSubmit((values) => adding.run(workspace, values))(event);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Add a ${kind} credential`}
      size="md"
      footerStart={<EnvironmentBadge environment={environment} />}
      footer={
        <>
          <Button kind="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" form={formId} busy={adding.pending && "Adding"}>
            Add credential
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="grid gap-4 pt-1 text-text">
        <p className="text-text-2">Vapi keeps it for this organisation. Switchboard does not store it.</p>
        {adding.failure ? <FailureBanner failure={adding.failure} /> : null}
        <FormProvider {...form}>
          <CredentialFields provider={provider} />
        </FormProvider>
      </form>
    </Dialog>
  );
}
