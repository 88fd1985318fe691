import type { CsvField } from "@/lib/csv/fields";
import type { IssueCode } from "@/lib/csv/issues";

/** `1 row`, `2,400 rows`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** `480 B`, `32 KB`, `1.4 MB`. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** An estimate, so it says "about" and is never exact. */
export function aboutTime(seconds: number): string {
  if (seconds < 90) return `About ${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `About ${minutes} min`;
  return `About ${Math.round(minutes / 60)} h`;
}

export const fieldWords: Record<CsvField, { title: string; about: string }> = {
  provider: { title: "Provider", about: "Twilio, Vonage, Telnyx, SIP trunk or Vapi" },
  number: { title: "Number", about: "In any format" },
  name: { title: "Name", about: "Up to 40 characters" },
  assistant: { title: "Assistant", about: "By name or id" },
  squad: { title: "Squad", about: "By name or id" },
  sms: { title: "SMS", about: "on or off, Twilio only" },
  credential: { title: "Credential", about: "By name or id" },
  area_code: { title: "Area code", about: "For a free Vapi number" },
  sip_uri: { title: "SIP URI", about: "For a Vapi SIP address" },
  e164_check: { title: "Require E.164", about: "on or off, SIP trunk only" },
};

export const kindWords: Record<IssueCode, string> = {
  "unknown-provider": "Provider not known",
  "bad-number": "Number not understood",
  "bad-sip-uri": "SIP URI not valid",
  "bad-value": "Value not valid",
  "name-too-long": "Name too long",
  "unknown-assistant": "Assistant not found",
  "unknown-squad": "Squad not found",
  "unknown-credential": "Credential not found",
  "missing-credential": "Credential missing",
  "missing-access": "Access missing",
  "sms-unavailable": "SMS not possible",
  "not-for-provider": "Not for this provider",
  "moved-cells": "Cells out of place",
  "secret-in-file": "Secret in the file",
  "duplicate-in-file": "Twice in the file",
  "already-there": "Already there",
};

const encodings: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};
const delimiters: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs" };

/** `UTF-8, cut at semicolons`: how the file was read. */
export function formatOf({ encoding, delimiter }: { encoding: string; delimiter: string }): string {
  return `${encodings[encoding] ?? encoding}, cut at ${delimiters[delimiter] ?? "commas"}`;
}
