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

/** What is stored beside the form; of secrets only that they are set. */
export function factsOf({ phone }: Pick<NumberView, "phone">): Fact[] {
  return [
    { label: "Id", value: phone.id, copy: phone.id },
    ...(phone.areaCode === null ? [] : [{ label: "Area code", value: phone.areaCode }]),
    ...[...new Set(phone.secretsSet.map((name) => secretLabels[name] ?? name))].map((label) => ({
      label,
      value: "Set, not shown",
    })),
  ];
}
