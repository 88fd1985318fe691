import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { secretMarker } from "../lib/sandbox/seed/random";
import { admin } from "./settings";
import { runDirectory } from "./run-directory";

/** Secrets by their value, with what a failure calls them. */
export type Secrets = Map<string, string>;

/** What no test has to name: every seeded secret begins with the marker. */
export const standingSecrets: Secrets = new Map([
  [secretMarker, "a secret of a seeded row"],
  [admin.password, "the administrator's password"],
]);

/** Writes a secret down for the search at the end of the run; seeded ones are found by their marker. */
export function noteSecret(name: string, value: string): void {
  if (value.startsWith(secretMarker)) return;
  appendFileSync(runDirectory.secrets, `${JSON.stringify([value, name])}\n`, { mode: 0o600 });
}

export function notedSecrets(): Secrets {
  const lines = existsSync(runDirectory.secrets) ? readFileSync(runDirectory.secrets, "utf8").trim().split("\n") : [];
  return new Map([...standingSecrets, ...lines.map((line) => JSON.parse(line) as [string, string])]);
}

/** The value as it is, as a URL or a JSON string carries it, in base64 and in hexadecimal. */
export function spellingsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  const base64 = bytes.toString("base64").replace(/=+$/, "");
  const quoted = JSON.stringify(value).slice(1, -1);
  return [
    ...new Set([value, encodeURIComponent(value), quoted, base64, bytes.toString("base64url"), bytes.toString("hex")]),
  ];
}
