import { z } from "zod";
import type { BackoffPlan, PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { NumberChanges } from "../schema";
import { linesIn, notAnId, notAWebAddress, notWithin, numberOf, type Sentences, sentences } from "./checks";
import type { Section } from "./section";

export const backoffTypes = ["none", "fixed", "exponential"] as const;

export type HeaderForm = {
  name: string;
  /** Empty while a stored value is kept. */
  value: string;
  /** A value is stored upstream and stays. */
  kept: boolean;
};

/** Numbers as typed, so that what is no number stays in the form with its sentence. */
export type ServerForm = {
  url: string;
  timeoutSeconds: string;
  credentialId: string;
  headers: HeaderForm[];
  staticIpAddressesEnabled: boolean;
  /** One per line. */
  encryptedPaths: string;
  backoffPlan: {
    type: (typeof backoffTypes)[number];
    maxRetries: string;
    baseDelaySeconds: string;
    /** Separated by commas or blanks. */
    excludedStatusCodes: string;
  };
};

export type ServerValues = { server: ServerForm };

const server = z.object({
  url: z.string(),
  timeoutSeconds: z.string(),
  credentialId: z.string(),
  headers: z.array(z.object({ name: z.string(), value: z.string(), kept: z.boolean() })),
  staticIpAddressesEnabled: z.boolean(),
  encryptedPaths: z.string(),
  backoffPlan: z.object({
    type: z.enum(backoffTypes),
    maxRetries: z.string(),
    baseDelaySeconds: z.string(),
    excludedStatusCodes: z.string(),
  }),
});

export const serverSection: Section<ServerValues> = {
  label: "Server",
  tab: "server",
  schema: z.object({ server }),
  check: ({ server }) => checkServer(server),
  read: ({ server }) => ({ server: serverFormOf(server) }),
  write: ({ server }) => ({ server: serverOf(server) }),
  words: ({ server }) => serverWords(server),
};

function serverFormOf(server: PhoneNumberDetail["server"]): ServerForm {
  return {
    url: server?.url ?? "",
    timeoutSeconds: wordOf(server?.timeoutSeconds),
    credentialId: server?.credentialId ?? "",
    headers: (server?.headerNames ?? []).map((name) => ({ name, value: "", kept: true })),
    staticIpAddressesEnabled: server?.staticIpAddressesEnabled === true,
    encryptedPaths: (server?.encryptedPaths ?? []).join("\n"),
    backoffPlan: backoffFormOf(server?.backoffPlan ?? null),
  };
}

function backoffFormOf(plan: BackoffPlan | null): ServerForm["backoffPlan"] {
  return {
    type: plan === null ? "none" : plan.type === "exponential" ? "exponential" : "fixed",
    maxRetries: wordOf(plan?.maxRetries),
    baseDelaySeconds: wordOf(plan?.baseDelaySeconds),
    excludedStatusCodes: (plan?.excludedStatusCodes ?? []).join(", "),
  };
}

/** The server for the wire; nothing filled in means none. */
function serverOf(form: ServerForm): NumberChanges["server"] {
  if (isBlank(form)) return null;
  return {
    url: form.url.trim() || null,
    timeoutSeconds: numberOf(form.timeoutSeconds) ?? null,
    credentialId: form.credentialId.trim() || null,
    headers: form.headers.map(({ name, value, kept }) => ({ name: name.trim(), ...(!kept && { value }) })),
    staticIpAddressesEnabled: form.staticIpAddressesEnabled || null,
    encryptedPaths: linesIn(form.encryptedPaths),
    backoffPlan: backoffOf(form.backoffPlan),
  };
}

function backoffOf({ type, maxRetries, baseDelaySeconds, excludedStatusCodes }: ServerForm["backoffPlan"]) {
  if (type === "none") return null;
  return {
    type,
    maxRetries: numberOf(maxRetries) ?? 0,
    baseDelaySeconds: numberOf(baseDelaySeconds) ?? 0,
    excludedStatusCodes: codesOf(excludedStatusCodes).map(Number),
  };
}

/** Whether anything at all is filled in. */
function isBlank({ url, timeoutSeconds, credentialId, headers, ...rest }: ServerForm): boolean {
  const typed = [url, timeoutSeconds, credentialId, rest.encryptedPaths].some((text) => text.trim() !== "");
  return !typed && headers.length === 0 && !rest.staticIpAddressesEnabled && rest.backoffPlan.type === "none";
}

/** Everything that can be seen of it; of a header its name, and whether its value was typed anew. */
function serverWords(form: ServerForm): string {
  const { type, maxRetries, baseDelaySeconds, excludedStatusCodes } = form.backoffPlan;
  const paths = linesIn(form.encryptedPaths);
  const seen = [
    form.url.trim() || "No server URL",
    form.timeoutSeconds.trim() && `timeout ${form.timeoutSeconds.trim()} s`,
    form.credentialId.trim() && `credential ${form.credentialId.trim()}`,
    ...form.headers.map(({ name, kept }) => `header ${name.trim() || "without a name"}${kept ? "" : " (new value)"}`),
    form.staticIpAddressesEnabled && "static IP addresses",
    paths.length > 0 && `encrypted ${paths.join(" ")}`,
    type !== "none" &&
      `back-off ${type}, ${maxRetries.trim() || "0"} retries after ${baseDelaySeconds.trim() || "0"} s`,
    type !== "none" && excludedStatusCodes.trim() && `not after ${excludedStatusCodes.trim()}`,
  ];
  return seen.filter(Boolean).join(", ");
}

function checkServer(form: ServerForm): Sentences {
  const { maxRetries, baseDelaySeconds, excludedStatusCodes, type } = form.backoffPlan;
  const planned = type !== "none";
  const wrongCode = codesOf(excludedStatusCodes).find((code) => !/^[1-5]\d\d$/.test(code));
  return {
    ...sentences({
      "server.url": form.url.trim() ? notAWebAddress(form.url) : !isBlank(form) && "Type the server URL as well.",
      "server.timeoutSeconds": notWithin(form.timeoutSeconds, { min: 1, max: 300 }),
      "server.credentialId": form.credentialId.trim() !== "" && notAnId(form.credentialId),
      "server.backoffPlan.maxRetries":
        planned &&
        (maxRetries.trim() === "" ? "Type how often to try again." : notWithin(maxRetries, { min: 0, max: 10 })),
      "server.backoffPlan.baseDelaySeconds":
        planned &&
        (baseDelaySeconds.trim() === ""
          ? "Type how long to wait first."
          : notWithin(baseDelaySeconds, { min: 0, max: 10, whole: false })),
      "server.backoffPlan.excludedStatusCodes":
        planned && wrongCode !== undefined && `${wrongCode} is not a status code. They run from 100 to 599.`,
    }),
    ...checkHeaders(form.headers),
  };
}

function checkHeaders(headers: readonly HeaderForm[]): Sentences {
  const names = headers.map(({ name }) => name.trim().toLowerCase());
  const found = headers.flatMap(({ name, value, kept }, index) => [
    [`server.headers.${index}.name`, nameComplaint(name, names.indexOf(names[index] ?? "") < index)],
    [`server.headers.${index}.value`, !kept && valueComplaint(value)],
  ]);
  return sentences(Object.fromEntries(found));
}

function nameComplaint(name: string, twice: boolean): string | false {
  if (name.trim() === "") return "Type the name of the header.";
  if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name.trim())) return "A header name has letters, digits and hyphens only.";
  return twice && "This header is there already.";
}

function valueComplaint(value: string): string | false {
  if (value.trim() === "") return "Type the value.";
  return !/^[\t\x20-\x7e\x80-\xff]+$/.test(value) && "A header value has no line breaks and no emoji.";
}

function codesOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((code) => code !== "");
}

function wordOf(given: number | null | undefined): string {
  return given === null || given === undefined ? "" : String(given);
}
