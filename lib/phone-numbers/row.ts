import { presentNumber } from "@/lib/domain/phone-format";
import {
  type PhoneNumber,
  type RoutingKind,
  type SmsState,
  labelOf,
  routingOf,
  smsStateOf,
} from "@/lib/domain/phone-number";
import { providerLabel } from "@/lib/providers/registry";
import type { StatusFilter } from "./query";

/** A row as the browser gets it: formatted and resolved on the server, nothing else of the number in it. */
export type PhoneNumberRow = {
  id: string;
  label: string;
  /** As stored, for copying. */
  number: string | null;
  /** As people read it. */
  display: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  sipUri: string | null;
  name: string | null;
  provider: string;
  providerLabel: string;
  /** `since` is set while activating: the age on screen counts from it. */
  status: { kind: StatusFilter; word: string; since: string | null };
  routing: RowRouting;
  sms: SmsState;
  createdAt: string | null;
  updatedAt: string | null;
};

export type RowRouting = {
  kind: RoutingKind;
  id: string | null;
  /** Null where the names could not be read, the id is unknown, or it has no name. */
  name: string | null;
  /** False: the names were read and this id is not among them. */
  known: boolean;
  /** Host of the server URL. */
  host: string | null;
};

type NamesById = ReadonlyMap<string, { name: string | null }>;

/** Undefined where the upstream did not tell the names. */
export type RoutingNames = { assistants: NamesById | undefined; squads: NamesById | undefined };

export function toRow(phone: PhoneNumber, names: RoutingNames): PhoneNumberRow {
  const { display, country } = presentationOf(phone);
  return {
    id: phone.id,
    label: labelOf(phone),
    number: phone.number,
    display,
    country,
    sipUri: phone.sipUri,
    name: phone.name,
    provider: phone.provider,
    providerLabel: providerLabel(phone.provider),
    status: statusOf(phone),
    routing: toRouting(phone, names),
    sms: smsStateOf(phone, country),
    createdAt: phone.createdAt,
    updatedAt: phone.updatedAt,
  };
}

export function statusKind(status: string | null): StatusFilter {
  return status === "active" || status === "activating" || status === "blocked" ? status : "unknown";
}

type Presentation = { display: string | null; country: string | null };

/** Formatting is the dear part of a row, and most rows are shown again and again. */
const presentations = new WeakMap<PhoneNumber, Presentation>();

function presentationOf(phone: PhoneNumber): Presentation {
  const known = presentations.get(phone);
  if (known) return known;
  const presentation = present(phone);
  presentations.set(phone, presentation);
  return presentation;
}

/** The upstream's own numbers are US numbers, also before one is assigned. */
function present(phone: PhoneNumber): Presentation {
  if (phone.number) return presentNumber(phone.number);
  return { display: null, country: phone.provider === "vapi" && !phone.sipUri ? "US" : null };
}

function statusOf(phone: PhoneNumber): PhoneNumberRow["status"] {
  const kind = statusKind(phone.status);
  return {
    kind,
    word: sentenceCase(phone.status ?? "unknown"),
    since: kind === "activating" ? phone.createdAt : null,
  };
}

export function toRouting(phone: PhoneNumber, names: RoutingNames): RowRouting {
  const kind = routingOf(phone);
  const nowhere = { kind, id: null, name: null, known: true, host: null };
  if (kind === "server") return { ...nowhere, host: hostOf(phone.serverUrl) };
  if (kind === "workflow") return { ...nowhere, id: phone.workflowId };
  if (kind === "none") return nowhere;
  const id = kind === "assistant" ? phone.assistantId : phone.squadId;
  const known = kind === "assistant" ? names.assistants : names.squads;
  const found = known?.get(id ?? "");
  return { ...nowhere, id, name: found?.name ?? null, known: known === undefined || found !== undefined };
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).host : url;
}

function sentenceCase(word: string): string {
  const spaced = word.replaceAll(/[_-]+/g, " ").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
