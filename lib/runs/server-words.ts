import "server-only";
import { isJsonObject } from "@/lib/domain/json";
import type { PhoneNumberDetail, ServerSettings } from "@/lib/domain/phone-number-detail";
import { serverOf } from "@/lib/vapi/detail";
import { shortId } from "@/lib/phone-numbers/short-id";
import type { RunChange } from "./change";
import type { PlannedNumber } from "./plan";
import type { PlanSide } from "./plan-view";

type Wanted = Extract<RunChange, { kind: "server" }>["server"];
type Sides = { before: PlanSide; after: PlanSide; also: string[] };

/** Only what differs stands on the sides; what stays is named beside them. */
export function serverSides(planned: PlannedNumber & { phone: PhoneNumberDetail }, wanted: Wanted): Sides {
  const { phone, after, secrets } = planned;
  const next = after && isJsonObject(after.server) ? serverOf(after.server, urlOf(after.server)) : null;
  const typedAnew = new Set(wanted?.headers?.flatMap(({ name, value }) => (value === undefined ? [] : [name])));
  const [was, will] = [partsOf(phone.server), partsOf(next, typedAnew)];
  const differing = names.filter((name) => was[name] !== will[name]);
  const shown = differing.length > 0 ? differing : (["url"] as const);
  const line = (parts: Parts): PlanSide => {
    const text = shown.map((name) => parts[name]).filter(Boolean);
    return { sign: "plain", text: text.join(", ") || "Not set" };
  };
  const kept = next ? names.filter((name) => !differing.includes(name) && was[name]) : [];
  const also = [
    kept.length > 0 && `${listed(kept.map((name) => labels[name]))} kept`,
    secrets.some((path) => path === "server.secret") && "Server secret cleared",
  ];
  return { before: line(was), after: line(will), also: also.filter((word) => typeof word === "string") };
}

const names = ["url", "timeout", "credential", "headers", "staticIps", "encrypted", "backoff"] as const;
type Parts = Record<(typeof names)[number], string>;

const labels: Parts = {
  url: "URL",
  timeout: "timeout",
  credential: "credential",
  headers: "headers",
  staticIps: "static IPs",
  encrypted: "encrypted paths",
  backoff: "back-off",
};

function partsOf(server: ServerSettings | null, typedAnew: ReadonlySet<string> = new Set()): Parts {
  const { url, timeoutSeconds, credentialId, headerNames = [], encryptedPaths = [], backoffPlan } = server ?? {};
  const headers = headerNames.map((name) => (typedAnew.has(name) ? `${name} (new value)` : name));
  return {
    url: url ?? "",
    timeout: typeof timeoutSeconds === "number" ? `timeout ${timeoutSeconds} s` : "",
    credential: credentialId ? `credential ${shortId(credentialId)}` : "",
    headers: headers.length > 0 ? `${headers.length === 1 ? "header" : "headers"} ${headers.join(", ")}` : "",
    staticIps: server?.staticIpAddressesEnabled ? "static IP addresses" : "",
    encrypted: encryptedPaths.length > 0 ? `encrypted ${encryptedPaths.join(" ")}` : "",
    backoff: backoffPlan ? `back-off ${backoffPlan.type}, ${backoffPlan.maxRetries} retries` : "",
  };
}

function listed(words: readonly string[]): string {
  const text = words.length > 2 ? `${words.slice(0, 2).join(", ")} and more` : words.join(" and ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function urlOf({ url }: Record<string, unknown>): string | null {
  return typeof url === "string" && url !== "" ? url : null;
}
