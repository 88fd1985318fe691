import { isJsonObject, type Json, type JsonObject, sameJson } from "@/lib/domain/json";
import { shortId } from "@/lib/phone-numbers/short-id";
import { type AnswererNames, changedFields, type Told } from "./describe";
import { inOrder, labelOfPath, readable } from "./field-words";

/** One line of "before → after"; null where there is nothing to say on that side. */
export type ValueChange = { label: string; before: string | null; after: string | null };

/** The same field three times: what it was, what the entry made of it, and what it is now. */
export type ComparedValue = { label: string; before: string; entry: string; now: string };

export function valueChangesOf(
  { before, after, secrets }: Pick<Told, "before" | "after" | "secrets">,
  names: AnswererNames,
): ValueChange[] {
  const visible = changedFields({ before, after }).flatMap((field) =>
    differences(field, [before?.[field], after?.[field]]).map(({ path, values: [was, is] }): ValueChange => ({
      label: labelOfPath(path),
      before: before && wordsOf(path, was, names),
      after: after && wordsOf(path, is, names),
    })),
  );
  const hidden = secrets.map((path): ValueChange => ({ label: labelOfPath(path), before: null, after: secretWords }));
  return [...visible, ...hidden];
}

export function comparisonOf(
  { before, after, now }: { before: JsonObject; after: JsonObject; now: JsonObject },
  names: AnswererNames,
): ComparedValue[] {
  return inOrder(Object.keys(before)).flatMap((field) =>
    differences(field, [before[field], after[field], now[field]]).map(({ path, values }) => {
      const [was = "", entry = "", is = ""] = values.map((value) => wordsOf(path, value, names));
      return { label: labelOfPath(path), before: was, entry, now: is };
    }),
  );
}

const secretWords = "Changed, the value is not kept";

type Difference = { path: string; values: (Json | undefined)[] };

/** Objects are compared leaf by leaf, lists as a whole: the order of hooks or paths is their meaning. */
function differences(path: string, values: (Json | undefined)[]): Difference[] {
  if (values.every((value) => sameJson(value ?? null, values[0] ?? null))) return [];
  const nested = values.every((value) => value === null || value === undefined || isJsonObject(value));
  if (!nested || !values.some(isJsonObject)) return [{ path, values }];
  const names = new Set(values.flatMap((value) => Object.keys(value ?? {})));
  return [...names].flatMap((name) => {
    const inner = values.map((value) => (isJsonObject(value) ? value[name] : undefined));
    return inner.every(isNothing) ? [] : differences(`${path}.${name}`, inner);
  });
}

function isNothing(value: Json | undefined): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function wordsOf(path: string, value: Json | undefined, names: AnswererNames): string {
  if (value === null || value === undefined || value === "") return nothing[path] ?? "Not set";
  if (typeof value === "boolean") return value ? "On" : "Off";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return path.endsWith("Id") ? (names.get(value) ?? shortId(value)) : readable(value);
  if (!Array.isArray(value) || value.some((item) => typeof item === "object")) return JSON.stringify(value, null, 2);
  return value.length > 0 ? value.join(", ") : "None";
}

const nothing: Record<string, string> = { name: "No name", assistantId: "Nobody", squadId: "Nobody" };
