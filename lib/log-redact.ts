export const secretNames = [
  "apiKey",
  "key",
  "password",
  "passwordHash",
  "authorization",
  "cookie",
  "set-cookie",
  "token",
  "secret",
  "twilioAuthToken",
  "twilioApiKey",
  "twilioApiSecret",
  "authToken",
  "apiSecret",
  "clientSecret",
  "keySealed",
];
const isSecret = new Set(secretNames.map((name) => name.toLowerCase()));

export const redacted = "[redacted]";

/** Replaces the value of every property that is named like a secret, however deep it lies. */
export function redactSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value !== "object" || value === null || value instanceof Error || value instanceof Date) return value;
  if (depth > 8) return "[too deep]";
  if (Array.isArray(value)) return value.map((item) => redactSecrets(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      isSecret.has(name.toLowerCase()) && item != null ? redacted : redactSecrets(item, depth + 1),
    ]),
  );
}

/** Credentials that travel inside text: bearer tokens, and passwords in addresses. */
export function redactText(text: string): string {
  return text
    .replace(/\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi, `$1 ${redacted}`)
    .replace(/(\w:\/\/[^\s/:@]*:)[^\s/@]+@/g, `$1${redacted}@`);
}
