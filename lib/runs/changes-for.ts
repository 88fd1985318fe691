import "server-only";
import type { JsonObject } from "@/lib/domain/json";
import type { PhoneNumberDetail, ServerSettings } from "@/lib/domain/phone-number-detail";
import type { NumberChanges } from "@/lib/phone-number/schema";
import { noServer } from "@/lib/vapi/detail";
import { nameFor, type RunChange } from "./change";

/** What the change asks of one number; undefined: it is released. */
export function changesFor(change: RunChange, phone: PhoneNumberDetail, place: number): NumberChanges | undefined {
  switch (change.kind) {
    case "assign":
      return { assistantId: change.assistantId, squadId: change.squadId };
    case "sms":
      return { smsEnabled: change.smsEnabled };
    case "fallback":
      return { fallbackDestination: fallbackFor(change.fallbackDestination, phone.fallbackDestination) };
    case "server":
      return { server: change.server && serverFor(change.server, phone.server) };
    case "name":
      return { name: nameFor(change.pattern, phone, place) || null };
    case "release":
      return undefined;
  }
}

/** The check is on where nothing is said; a number that says so already is no other. */
function fallbackFor(wanted: JsonObject | null, stored: JsonObject | null): JsonObject | null {
  const isSaid = wanted?.numberE164CheckEnabled !== undefined || stored?.numberE164CheckEnabled !== true;
  return !wanted || wanted.type !== "number" || isSaid ? wanted : { ...wanted, numberE164CheckEnabled: true };
}

type WantedServer = NonNullable<Extract<RunChange, { kind: "server" }>["server"]>;

/** Headers without a value keep the one that is stored. */
function serverFor(wanted: WantedServer, stored: ServerSettings | null): NumberChanges["server"] {
  const { headerNames, ...kept } = stored ?? noServer;
  const asked = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  return { ...kept, headers: headerNames.map((name) => ({ name })), ...asked };
}
