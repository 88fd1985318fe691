import type { z } from "zod";
import type { Field, FormValues, Given, ParsedValues } from "./define";

type Fields = Record<string, Field>;

/** Every field's first value, and for each alternative the variant that is named first. */
export function initialValues(fields: Fields): FormValues {
  const values: FormValues = {};
  for (const [name, field] of Object.entries(fields)) {
    values[name] = field.initial;
    if (field.alternative) values[field.alternative.group] ??= field.alternative.variant;
  }
  return values;
}

/** The fields that are asked for: of an alternative, those of the chosen variant. */
export function activeFields(fields: Fields, values: FormValues): [name: string, field: Field][] {
  return Object.entries(fields).filter(
    ([, { alternative }]) => !alternative || chosenVariant(fields, values, alternative.group) === alternative.variant,
  );
}

/** The variant to switch to from the given one. */
export function otherVariant(fields: Fields, { group, variant }: { group: string; variant: string }): string {
  return variantsOf(fields, group).find((other) => other !== variant) ?? variant;
}

/** For another number of the same account: what belongs to one number is emptied, the rest stays. */
export function emptyFresh(fields: Fields, values: FormValues): FormValues {
  const fresh = Object.entries(fields).flatMap(([name, field]) =>
    field.fresh ? [[name, field.initial] as const] : [],
  );
  return { ...values, ...Object.fromEntries(fresh) };
}

export function parseValues(fields: Fields, given: Given, ctx: z.RefinementCtx): ParsedValues {
  const parsed: ParsedValues = {};
  for (const [name, field] of activeFields(fields, given.values)) {
    if (field.unavailable?.(given.values)) {
      parsed[name] = false;
      continue;
    }
    const schema = typeof field.schema === "function" ? field.schema(given) : field.schema;
    const result = schema.safeParse(given.values[name] ?? field.initial);
    if (result.success) parsed[name] = result.data;
    else ctx.addIssue({ code: "custom", path: [name], message: result.error.issues[0]?.message ?? "Not valid." });
  }
  return parsed;
}

/** Puts every value that is set under its upstream path; what is not set is not sent. */
export function placeInBody(fields: Fields, parsed: ParsedValues): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parsed)) {
    if (value === undefined || value === "") continue;
    const [first = name, second] = (fields[name]?.upstream ?? name).split(".");
    if (second === undefined) body[first] = value;
    else body[first] = { ...(body[first] as Record<string, unknown> | undefined), [second]: value };
  }
  return body;
}

function chosenVariant(fields: Fields, values: FormValues, group: string): string | undefined {
  const variants = variantsOf(fields, group);
  const chosen = values[group];
  return typeof chosen === "string" && variants.includes(chosen) ? chosen : variants[0];
}

function variantsOf(fields: Fields, group: string): string[] {
  const variants = Object.values(fields).flatMap(({ alternative }) =>
    alternative?.group === group ? [alternative.variant] : [],
  );
  return [...new Set(variants)];
}
