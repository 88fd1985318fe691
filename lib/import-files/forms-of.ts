import { accessFields } from "@/lib/csv/access";
import type { ImportForm } from "@/lib/providers/registry";
import { findProvider } from "@/lib/providers/registry";
import type { FileFacts, FileMapping } from "./schema";

/** The import forms that rows of the file go through. Upstream's own word means two of them: only an address tells. */
export function formsOf({ forms }: Pick<FileFacts, "forms">, { mapping, provider }: FileMapping): ImportForm[] {
  if (provider) return [provider];
  const meant = forms[String(mapping.provider)] ?? [];
  return mapping.sip_uri === undefined ? meant.filter((slug) => slug !== "sip") : meant;
}

/** Those of them that ask for access to a carrier. */
export function formsWithAccess(forms: readonly ImportForm[]): ImportForm[] {
  return forms.filter((slug) => {
    const definition = findProvider(slug);
    return definition !== undefined && accessFields(definition).length > 0;
  });
}
