const hidden = "[hidden]";

/** Names under which requests carry secrets: of a phone number, of a credential, of webhook headers. */
const secretName = /token|secret|password|authorization|api_?key|headers$/i;

/** Every string of a request body that must not be read back to anybody, wherever it sits. */
export function secretsIn(body: unknown, inside = false): string[] {
  if (typeof body === "string") return inside ? [body] : [];
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => secretsIn(value, inside || secretName.test(name)));
}

/** Takes the given secrets, in the spellings an upstream may echo them in, and what merely looks like one out of a text. */
export function redact(text: string, secrets: readonly string[]): string {
  const spelt = secrets.filter((secret) => secret.length > 3).flatMap(spellings);
  const longestFirst = [...new Set(spelt)].sort((a, b) => b.length - a.length);
  const exact = longestFirst.length > 0 ? new RegExp(longestFirst.map(escapeRegExp).join("|"), "gi") : undefined;
  return (exact ? text.replace(exact, hidden) : text)
    .replace(/\b(Bearer|Basic)\s+(?!\[hidden\])[\w.~+/=-]+/gi, `$1 ${hidden}`)
    .replace(/\b[0-9a-f]{32}\b/gi, hidden)
    .replace(/\b((?:AC|SK)[0-9a-f]{2})[0-9a-f]{26}([0-9a-f]{4})\b/gi, "$1…$2")
    .replace(/((?:token|secret|password|api_?key)["']?\s?[:=]\s?["']?)(?!\[hidden\])[^\s"',&}]+/gi, `$1${hidden}`);
}

function spellings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const html = secret
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
  return [secret, json, html, html.replaceAll("'", "&#39;"), encodeURIComponent(secret), btoa(latin(secret))];
}

/** `btoa` knows bytes only. */
function latin(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

/** Any run of blanks stands for any other, because texts are brought onto one line first. */
function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
}
