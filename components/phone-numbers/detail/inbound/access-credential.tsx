"use client";

import { TextField } from "@/components/forms/text-field";
import { CredentialPicker } from "@/components/pickers/credential-picker";
import { gatewayNote } from "@/components/pickers/gateway-words";
import { useCredentials } from "@/components/pickers/use-credentials";
import type { CredentialProvider } from "@/lib/credentials/schema";
import type { AccessProps } from "./access-part";

type AccessCredentialProps = AccessProps & { provider: CredentialProvider; kind: string };

export function AccessCredential({ workspace, state, readOnly, provider, kind }: AccessCredentialProps) {
  const { form, values } = state;
  if (readOnly !== undefined)
    return <StoredCredential workspace={workspace.slug} provider={provider} id={values.credentialId} />;
  return (
    <CredentialPicker
      workspace={workspace.slug}
      environment={workspace.environment}
      provider={provider}
      kind={kind}
      value={values.credentialId}
      error={form.formState.errors.credentialId?.message}
      onChange={(id) =>
        form.setValue("credentialId", id, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
      }
    />
  );
}

type StoredCredentialProps = { workspace: string; provider: CredentialProvider; id: string };

function StoredCredential({ workspace, provider, id }: StoredCredentialProps) {
  const { items } = useCredentials(workspace, provider);
  const found = items.find((credential) => credential.id === id);
  return (
    <TextField
      label="Credential"
      readOnly
      mono={!found?.name}
      value={found?.name ?? id}
      help={found && gatewayNote(found)}
    />
  );
}
