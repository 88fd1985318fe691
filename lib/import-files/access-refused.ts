import { accessFields, accessOf, type CarrierAccess } from "@/lib/csv/access";
import type { Place } from "@/lib/providers/define";
import { findProvider } from "@/lib/providers/registry";

/** What is wrong with the access that was typed, by `form.field`; a form is not in it where only a row lacks something. */
export function refusedAccess(forms: readonly string[], access: CarrierAccess, place: Place): Record<string, string> {
  const refused = forms.flatMap((slug) => {
    const definition = findProvider(slug);
    if (!definition) return [];
    const asked = accessFields(definition);
    const { error } = definition.schema(place).safeParse(accessOf(definition, access));
    const about = (error?.issues ?? []).filter(({ path }) => asked.includes(String(path[0])));
    return about.map(({ path, message }) => [`${slug}.${String(path[0])}`, message] as const);
  });
  return Object.fromEntries(refused);
}
