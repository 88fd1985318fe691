"use client";

import { KeyRound } from "lucide-react";
import { Combobox, type ComboboxItem } from "@/components/forms/combobox";
import { TextField } from "@/components/forms/text-field";
import { useCredentials } from "@/components/pickers/use-credentials";
import type { Credential } from "@/lib/domain/assistant";
import { shortId } from "@/lib/phone-numbers/short-id";

type ServerCredentialProps = {
  workspace: string;
  value: string;
  onChange: (id: string) => void;
  locked: boolean;
  error?: string;
  /** What it means that none is chosen. */
  placeholder?: string;
};

/** How Vapi signs in at the server; where the key may not list credentials, an id can be typed. */
export function ServerCredential(props: ServerCredentialProps) {
  const { workspace, value, onChange, locked, error, placeholder = "No credential" } = props;
  const webhook = useCredentials(workspace, "webhook");
  const custom = useCredentials(workspace, "custom-credential");
  const items = [...webhook.items, ...custom.items];
  const failure = webhook.failure ?? custom.failure;
  const chosen = items.find(({ id }) => id === value);

  if (locked || failure !== undefined)
    return (
      <TextField
        label="Credential"
        mono
        value={value}
        readOnly={locked}
        error={error}
        help={failure ? `${failure} Paste the credential’s id instead.` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <Combobox
      label="Credential"
      items={items.map(toItem)}
      value={value === "" ? null : chosen ? toItem(chosen) : { id: value, label: shortId(value) }}
      onChange={(item) => onChange(item?.id ?? "")}
      loading={webhook.isLoading || custom.isLoading}
      noun="server credentials"
      emptyText="No server credential yet. They are made in the Vapi dashboard."
      placeholder={placeholder}
      icon={icon}
      error={error}
      help="How Vapi signs in at your server: OAuth2, HMAC or bearer token, made in the Vapi dashboard."
    />
  );
}

const icon = <KeyRound size={16} />;

function toItem({ id, name }: Credential): ComboboxItem {
  return { id, label: name ?? shortId(id), hint: name ? shortId(id) : undefined, icon };
}
