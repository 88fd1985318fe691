import type { Failure } from "@/lib/domain/errors";
import { hookField } from "./hooks/hook-field";
import type { NumberFormValues } from "./form";
import { planFields } from "./sections/transfer-plan";

/** The failure with each sentence under a path where the form shows it. */
export function landed(failure: Failure, values: NumberFormValues): Failure {
  if (!failure.fields) return failure;
  const fields: Record<string, string> = {};
  for (const [path, sentence] of Object.entries(failure.fields)) fields[landingOf(path, values)] ??= sentence;
  return { ...failure, fields };
}

/** The field itself, or else what stands nearest to it: a sentence that is shown nowhere helps nobody. */
export function landingOf(path: string, values: NumberFormValues): string {
  const own = path.replace(/^changes\./, "");
  return own.startsWith("hooks.") ? hookField(own) : fieldAt(own, values);
}

function fieldAt(path: string, values: NumberFormValues): string {
  if (isShown(path, values)) return path;
  const standIn = standIns[path];
  if (standIn !== undefined) return standIn;
  const cut = path.lastIndexOf(".");
  return cut < 0 ? path : fieldAt(path.slice(0, cut), values);
}

/** Of what is drawn as a group, the first field. A fallback as a whole has a place of its own. */
const standIns: Readonly<Record<string, string>> = {
  server: "server.url",
  "server.backoffPlan": "server.backoffPlan.type",
  authentication: "authentication.username",
  "fallbackDestination.transferPlan": "fallbackDestination.transferPlan.mode",
  workflowId: "assistantId",
};

function isShown(path: string, values: NumberFormValues): boolean {
  const value = path.split(".").reduce<unknown>(part, values);
  if (typeof value !== "string" && typeof value !== "boolean") return false;
  const [, field] = /^fallbackDestination\.transferPlan\.(\w+)$/.exec(path) ?? [];
  const { transferPlan } = values.fallbackDestination;
  return field === undefined || field === "mode" || planFields(transferPlan).some((shown) => shown === field);
}

function part(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
