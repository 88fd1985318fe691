import type { Field, ProviderDefinition } from "@/lib/providers/define";

const kinds = ["phone", "text", "sip-uri", "area-code"];

/** What of a row can be put right without its file: words, not choices and no access. */
export function correctable({ fields }: ProviderDefinition): { name: string; field: Field }[] {
  return Object.entries(fields)
    .filter(([, { kind }]) => kinds.includes(kind))
    .map(([name, field]) => ({ name, field }));
}
