import { presentNumber } from "@/lib/domain/phone-format";

/** What fields are called together in a sentence ("changed hooks and server of"). */
const areas: Record<string, string> = {
  name: "name",
  assistantId: "who answers",
  squadId: "who answers",
  workflowId: "who answers",
  smsEnabled: "SMS",
  fallbackDestination: "fallback",
  hooks: "hooks",
  server: "server",
  authentication: "SIP access",
  number: "number",
  sipUri: "SIP URI",
  credentialId: "credential",
  numberE164CheckEnabled: "the E.164 check",
  twilioAccountSid: "Twilio access",
  twilioAuthToken: "Twilio access",
  twilioApiKey: "Twilio access",
  twilioApiSecret: "Twilio access",
};

const order = Object.keys(areas);

/** The way people think of a number: its name first, hidden tokens last; what nobody knows comes after. */
export function inOrder(fields: readonly string[]): string[] {
  const rank = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...fields].sort((one, other) => rank(one) - rank(other));
}

export function areaOf(field: string): string {
  return areas[field] ?? spaced(field);
}

const labels: Record<string, string> = {
  assistantId: "Assistant",
  squadId: "Squad",
  workflowId: "Workflow",
  smsEnabled: "SMS",
  fallbackDestination: "Fallback",
  authentication: "SIP access",
  sipUri: "SIP URI",
  credentialId: "Credential",
  numberE164CheckEnabled: "E.164 check",
  twilioAccountSid: "Account SID",
  twilioAuthToken: "Auth token",
  twilioApiKey: "API key",
  twilioApiSecret: "API secret",
  customerNumber: "To",
};

/** `server.backoffPlan.maxRetries` becomes "Server: backoff plan, max retries". */
export function labelOfPath(path: string): string {
  const [root = "", ...rest] = path.split(".");
  const head = labels[root] ?? capital(spaced(root));
  if (root === "server" && rest[0] === "headers" && rest.length > 1)
    return `${head}: header ${rest.slice(1).join(".")}`;
  return rest.length > 0 ? `${head}: ${rest.map(spaced).join(", ")}` : head;
}

/** "name, hooks and server" */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${last}` : last;
}

/** A number the way people read it; anything else as it is. */
export function readable(label: string): string {
  return presentNumber(label).display;
}

/** `staticIpAddressesEnabled` becomes "static IP addresses enabled". */
function spaced(name: string): string {
  const words = name.replaceAll(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase();
  return words.replaceAll(/\b(url|ip|sip|uri|id|sms)\b/g, (word) => word.toUpperCase());
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
