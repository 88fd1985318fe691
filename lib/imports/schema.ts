import { z } from "zod";
import type { ProviderDefinition } from "@/lib/providers/define";
import { providers } from "@/lib/providers/registry";

/** What a submitted form sends; the values are held against the chosen form's own schema once the region is known. */
export function importRequestAmong(among: readonly ProviderDefinition[]) {
  return z.object({
    /** Made by the form when it opens; the same submission arrives with the same key. */
    submissionKey: z.uuid(),
    form: z.enum(among.map((provider) => provider.slug)),
    values: z.record(z.string().max(64), z.union([z.string().max(4000), z.boolean()])),
  });
}

export const importRequest = importRequestAmong(providers);
export type ImportRequest = z.infer<typeof importRequest>;

export const reconcileRequest = z.object({ submissionKey: z.uuid() });

/** The number that came of it. */
export type Imported = { id: string; label: string };
