import type { Failure } from "@/lib/domain/errors";
import type { FormValues, ProviderDefinition } from "@/lib/providers/define";

/** The upstream names its own fields; on screen a refusal stands under the field of the form that is in use. */
export function inFormTerms(failure: Failure, definition: ProviderDefinition, values: FormValues): Failure {
  const { fields, ...rest } = failure;
  const spoken = Object.entries(fields ?? {}).flatMap(([upstream, sentence]) => {
    const name = fieldAbout(upstream, definition, values);
    return name === undefined ? [] : [[name, sentence] as const];
  });
  return spoken.length > 0 ? { ...rest, fields: Object.fromEntries(spoken) } : rest;
}

function fieldAbout(upstream: string, definition: ProviderDefinition, values: FormValues): string | undefined {
  const inUse = definition.fieldsInUse(values);
  const named = (name: string, path = name) => path === upstream || path.startsWith(`${upstream}.`);
  const direct = inUse.find(([name, field]) => named(name, field.upstream));
  if (direct) return direct[0];
  // refused access is said about the token; with the other variant open it belongs under the key
  const hidden = Object.entries(definition.fields).find(([name, field]) => named(name, field.upstream));
  const group = hidden?.[1].alternative?.group;
  return group && inUse.find(([, field]) => field.alternative?.group === group)?.[0];
}
