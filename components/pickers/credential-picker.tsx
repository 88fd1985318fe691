"use client";

import { KeyRound } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Combobox, type ComboboxItem } from "@/components/forms/combobox";
import { TextField } from "@/components/forms/text-field";
import { TextButton } from "@/components/ui/text-link";
import type { CredentialProvider } from "@/lib/credentials/schema";
import type { Credential } from "@/lib/domain/assistant";
import type { Environment } from "@/lib/domain/workspace";
import { shortId } from "@/lib/phone-numbers/short-id";
import { gatewayLine, gatewayNote } from "./gateway-words";
import { useByHand } from "./use-by-hand";
import { useCredentials } from "./use-credentials";

const CredentialDialog = dynamic(() => import("./credential-dialog").then((module) => module.CredentialDialog));

type CredentialPickerProps = {
  workspace: string;
  environment: Environment;
  provider: CredentialProvider;
  /** What a person calls the kind: "Twilio", "SIP trunk". */
  kind: string;
  value: string;
  onChange: (id: string) => void;
  error?: string;
};

/** Chooses a stored credential, adds one in place, or takes a pasted id, which is the only way where a key may not list them. */
export function CredentialPicker(props: CredentialPickerProps) {
  const { workspace, provider, kind, value, onChange, error } = props;
  const { items, failure, isLoading, remember } = useCredentials(workspace, provider);
  const { byHand, list, field, hear, toggle } = useByHand({ value, onChange, failure });
  const [adding, setAdding] = useState(false);
  const chosen = items.find((credential) => credential.id === value);

  const choices = (
    <>
      <TextButton onClick={() => setAdding(true)}>Add credential</TextButton>
      {failure === undefined ? (
        <TextButton onClick={toggle}>{byHand ? "Choose from the list" : "Paste an id"}</TextButton>
      ) : null}
    </>
  );

  return (
    <>
      {byHand ? (
        <TextField
          label="Credential"
          ref={field}
          mono
          value={value}
          onChange={(event) => onChange(event.target.value)}
          error={error}
          help={
            failure ? `${failure} Paste the credential’s id instead.` : "The id that Vapi shows for the credential."
          }
          aside={choices}
        />
      ) : (
        <div ref={list}>
          <Combobox
            label="Credential"
            items={items.map(toItem)}
            value={value === "" ? null : chosen ? toItem(chosen) : { id: value, label: shortId(value) }}
            onChange={(item) => onChange(item?.id ?? "")}
            onType={hear}
            loading={isLoading}
            noun={`${kind} credentials`}
            emptyText={isLoading ? "Loading" : `No ${kind} credential yet. Add one above.`}
            placeholder={`Choose a ${kind} credential`}
            icon={icon}
            error={error}
            help={chosen && gatewayNote(chosen)}
            aside={choices}
          />
        </div>
      )}
      {adding ? (
        <CredentialDialog
          workspace={workspace}
          environment={props.environment}
          provider={provider}
          kind={kind}
          onClose={() => setAdding(false)}
          onAdded={(credential) => {
            remember(credential);
            onChange(credential.id);
            setAdding(false);
          }}
        />
      ) : null}
    </>
  );
}

const icon = <KeyRound size={16} />;

function toItem(credential: Credential): ComboboxItem {
  const { id, name } = credential;
  return {
    id,
    label: name ?? shortId(id),
    detail: gatewayLine(credential),
    hint: name ? shortId(id) : undefined,
    icon,
  };
}
