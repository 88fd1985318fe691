import "server-only";
import { isJsonObject, type JsonObject } from "@/lib/domain/json";
import { smsStateOf } from "@/lib/domain/phone-number";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { destinationFormOf } from "@/lib/phone-number/sections/destination";
import { destinationWords } from "@/lib/phone-number/sections/destination-words";
import { type RoutingNames, type RowRouting, toRouting } from "@/lib/phone-numbers/row";
import { shortId } from "@/lib/phone-numbers/short-id";
import { isNameCut, type RunChange } from "./change";
import type { PlannedNumber } from "./plan";
import type { PlanSide } from "./plan-view";
import { serverSides } from "./server-words";

/** A number of the plan in words for people. */
export type PlanWords = { before: PlanSide; after: PlanSide; also: string[] };

type Told = PlannedNumber & { phone: PhoneNumberDetail };

/** Vapi takes no workflow back, and Switchboard keeps no secret. */
export function isUndoable({ before, after, secrets }: PlannedNumber): boolean {
  const losesWorkflow = Boolean(before.workflowId) && after !== null && "workflowId" in after;
  return after !== null && secrets.length === 0 && !losesWorkflow;
}

export function wordsOf(planned: Told, change: RunChange, names: RoutingNames): PlanWords {
  const { phone, after } = planned;
  switch (change.kind) {
    case "assign":
      return routingWords(phone, change, names);
    case "sms":
      return {
        before: plain(smsStateOf(phone, null) === "off" ? "Off" : "On"),
        after: plain(change.smsEnabled ? "On" : "Off"),
        also: [],
      };
    case "fallback":
      return fallbackWords(phone, change.fallbackDestination);
    case "server":
      return serverSides(planned, change.server);
    case "name":
      return {
        before: plain(phone.name || "No name"),
        after: plain(textOf(after?.name) || "No name"),
        also: isNameCut(change.pattern, phone, planned.line) ? ["Cut to 40 characters"] : [],
      };
    case "release":
      return { before: answererSide(toRouting(phone, names)), after: plain("Released"), also: [] };
  }
}

type Assignment = Extract<RunChange, { kind: "assign" }>;

function routingWords(phone: Told["phone"], change: Assignment, names: RoutingNames): PlanWords {
  const { assistantId, squadId } = change;
  const next = toRouting({ ...phone, assistantId, squadId, workflowId: null }, names);
  const hasAnswerer = Boolean(assistantId) || Boolean(squadId);
  const also = [
    phone.squadId && assistantId && "Squad cleared",
    phone.assistantId && squadId && "Assistant cleared",
    phone.workflowId && "Workflow cleared",
    phone.serverUrl && hasAnswerer && "URL kept",
  ];
  return {
    before: answererSide(toRouting(phone, names)),
    after: answererSide(next),
    also: also.filter((word) => typeof word === "string").filter(Boolean),
  };
}

/** Who answers, as it stands after an icon. */
export function answererSide({ kind, id, name, known, host }: RowRouting): PlanSide {
  if (kind === "none") return { sign: "nobody", text: "Nobody" };
  if (kind === "workflow") return { sign: "nobody", text: "Retired workflow" };
  if (kind === "server") return { sign: "server", text: host ?? "Server URL" };
  if (!known) return { sign: "unknown", text: `Unknown ${kind}` };
  return { sign: kind, text: name ?? shortId(id ?? "") };
}

function fallbackWords(phone: Told["phone"], wanted: JsonObject | null): PlanWords {
  const { fallbackDestination: stored, assistantId, squadId } = phone;
  const answerer = assistantId ? "an assistant" : squadId ? "a squad" : undefined;
  const also = [
    wanted && answerer && `Will not ring while ${answerer} answers`,
    isJsonObject(stored?.message) && "Stored message in parts replaced",
  ];
  return {
    before: plain(destinationWords(destinationFormOf(stored))),
    after: plain(destinationWords(destinationFormOf(wanted))),
    also: also.filter((word) => typeof word === "string"),
  };
}

export function plain(text: string): PlanSide {
  return { sign: "plain", text };
}

function textOf(given: unknown): string {
  return typeof given === "string" ? given : "";
}
