import type { FieldKind, FormValues, ProviderDefinition } from "@/lib/providers/define";
import { csvFieldOf } from "./fields";

/** What a form asks for once for all rows of a provider, by the form's slug: account, token, key, a credential to fall back on. */
export type CarrierAccess = Partial<Record<string, FormValues>>;

const accessKinds: readonly FieldKind[] = ["code", "secret", "credential"];

/** Names of the fields of an import form that are the same for every row: a file never says them, but for a credential. */
export function accessFields({ fields }: ProviderDefinition): string[] {
  return Object.keys(fields).filter((name) => accessKinds.includes(fields[name]?.kind ?? "text"));
}

/** Only what a form asks for; anything else that came along is dropped. */
export function accessOf(definition: ProviderDefinition, access: CarrierAccess): FormValues {
  const given = access[definition.slug] ?? {};
  const names = accessFields(definition);
  const groups = names.flatMap((name) => definition.fields[name]?.alternative?.group ?? []);
  const kept = [...names, ...groups].filter((name) => Object.hasOwn(given, name));
  return Object.fromEntries(kept.map((name) => [name, given[name] ?? ""]));
}

/** Whether a field is filled in by the form and by no column. */
export function isAccess(definition: ProviderDefinition, name: string): boolean {
  return accessFields(definition).includes(name) && csvFieldOf(name) === undefined;
}

/** What lies sealed beside a run; a credential is no secret and stands in the rows. */
export function carrierSecrets(
  access: CarrierAccess,
  among: readonly ProviderDefinition[],
): Record<string, FormValues> {
  const forms = among.map((definition) => {
    const kept = Object.entries(accessOf(definition, access)).filter(([name]) => csvFieldOf(name) === undefined);
    return [definition.slug, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(forms.filter(([, values]) => Object.keys(values).length > 0));
}
