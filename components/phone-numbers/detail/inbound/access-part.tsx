"use client";

import type { ReactNode } from "react";
import { ChangedMark } from "../changed-mark";
import { Part } from "../part";
import type { PanelProps } from "../tabs-of";
import { AccessCredential } from "./access-credential";
import { SipAccess } from "./sip-access";
import { TrunkAccess } from "./trunk-access";
import { TwilioAccess } from "./twilio-access";

export type AccessProps = Pick<PanelProps, "workspace" | "state" | "readOnly">;

/** How Vapi and the number's carrier reach each other; a free number has nothing to set. */
export function AccessPart(props: AccessProps) {
  const { phone } = props.state.base;
  const access = accessOf(props);
  if (!access) return null;
  return (
    <Part
      title="Access"
      text={access.text}
      aside={props.state.changed.includes("access") ? <ChangedMark /> : undefined}
      ruled
      key={phone.provider}
    >
      {access.fields}
    </Part>
  );
}

function accessOf(props: AccessProps): { text: string; fields: ReactNode } | undefined {
  const { provider, sipUri } = props.state.base.phone;
  if (provider === "twilio")
    return { text: "How Vapi signs in to your Twilio account.", fields: <TwilioAccess {...props} /> };
  if (provider === "byo-phone-number")
    return { text: "The trunk that carries this number’s calls.", fields: <TrunkAccess {...props} /> };
  if (provider === "vonage")
    return {
      text: "How Vapi signs in to your Vonage account.",
      fields: <AccessCredential {...props} provider="vonage" kind="Vonage" />,
    };
  if (provider === "telnyx")
    return {
      text: "How Vapi signs in to your Telnyx account.",
      fields: <AccessCredential {...props} provider="telnyx" kind="Telnyx" />,
    };
  if (provider === "vapi" && sipUri !== null)
    return {
      text: "The address that phones and carriers call, and how they sign in.",
      fields: <SipAccess {...props} />,
    };
  return undefined;
}
