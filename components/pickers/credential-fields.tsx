"use client";

import { useFormContext } from "react-hook-form";
import { SecretField } from "@/components/forms/secret-field";
import { SwitchField } from "@/components/forms/switch-field";
import { TextField } from "@/components/forms/text-field";
import type { CredentialProvider, NewCredential } from "@/lib/credentials/schema";
import { Gateways, newGateway } from "./gateways";

export function emptyCredential(provider: CredentialProvider): NewCredential {
  if (provider === "vonage") return { provider, name: "", apiKey: "", apiSecret: "" };
  if (provider === "telnyx") return { provider, name: "", apiKey: "" };
  return {
    provider,
    name: "",
    gateways: [newGateway],
    authUsername: "",
    authPassword: "",
    outboundLeadingPlusEnabled: false,
  };
}

export function CredentialFields({ provider }: { provider: CredentialProvider }) {
  const { register, formState } = useFormContext<NewCredential>();
  const errors = formState.errors as Record<string, { message?: string } | undefined>;
  return (
    <>
      <TextField label="Credential name" {...register("name")} error={errors.name?.message} />
      {provider === "byo-sip-trunk" ? <TrunkFields errors={errors} /> : null}
      {provider === "telnyx" ? (
        <SecretField label="API key" {...register("apiKey")} error={errors.apiKey?.message} />
      ) : null}
      {provider === "vonage" ? (
        <>
          <TextField label="API key" mono {...register("apiKey")} error={errors.apiKey?.message} />
          <SecretField label="API secret" {...register("apiSecret")} error={errors.apiSecret?.message} />
        </>
      ) : null}
    </>
  );
}

function TrunkFields({ errors }: { errors: Record<string, { message?: string } | undefined> }) {
  const { register, watch, setValue } = useFormContext<NewCredential>();
  return (
    <>
      <Gateways />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="User name for outbound calls"
          help="Only where the trunk asks for one."
          {...register("authUsername")}
          error={errors.authUsername?.message}
        />
        <SecretField
          label="Password for outbound calls"
          {...register("authPassword")}
          error={errors.authPassword?.message}
        />
      </div>
      <SwitchField
        label="Leading plus on outbound calls"
        consequence="Twilio and Vonage trunks require it."
        checked={watch("outboundLeadingPlusEnabled") === true}
        onCheckedChange={(checked) => setValue("outboundLeadingPlusEnabled", checked)}
      />
    </>
  );
}
