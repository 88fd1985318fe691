import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { NumberView } from "@/lib/phone-number/loader";

export type Fact = {
  label: string;
  value: string;
  /** Set where the value is something one copies. */
  copy?: string;
};

const secretLabels: Record<string, string> = {
  twilioAuthToken: "Auth token",
  twilioApiKey: "API key",
  twilioApiSecret: "API secret",
  "authentication.password": "SIP password",
  serverUrlSecret: "Server secret",
  "server.secret": "Server secret",
  "server.headers": "Server headers",
};

/** Only what this number has; of secrets only that they are set. */
export function factsOf({ phone }: Pick<NumberView, "phone">): Fact[] {
  return [
    ...copied("Id", phone.id),
    ...copied("SIP URI", phone.sipUri),
    ...copied("SIP username", phone.sipUsername),
    ...plain("Area code", phone.areaCode),
    ...copied("Account SID", phone.twilioAccountSid),
    ...copied("Credential", phone.credentialId),
    ...copied("Server URL", phone.serverUrl),
    ...plain("Require E.164", e164Word(phone)),
    { label: "Fallback", value: fallbackWord(phone) },
    { label: "Hooks", value: phone.hooksCount === 0 ? "None" : String(phone.hooksCount) },
    ...[...new Set(phone.secretsSet.map((name) => secretLabels[name] ?? name))].map((label) => ({
      label,
      value: "Set, not shown",
    })),
  ];
}

function copied(label: string, value: string | null): Fact[] {
  return value === null ? [] : [{ label, value, copy: value }];
}

function plain(label: string, value: string | null): Fact[] {
  return value === null ? [] : [{ label, value }];
}

function e164Word(phone: PhoneNumber): string | null {
  if (phone.provider !== "byo-phone-number") return null;
  return phone.numberE164CheckEnabled === false ? "Off" : "On";
}

function fallbackWord({ fallback }: PhoneNumber): string {
  if (!fallback) return "None";
  return fallback.to ?? (fallback.type === "sip" ? "A SIP address" : "A phone number");
}
