import { createRequire } from "node:module";
import type { Field, FormValues, ProviderDefinition } from "../lib/providers/define";
import type { LeakGuard } from "./leak-guard";
import type { ImportPage } from "./pages/import-page";
import type { Upstream } from "./upstream";

/** The examples stand in the provider's own folder; which folders there are, only the registry knows. */
const load = createRequire(__filename);
const place = { sipHost: "sip.eu.vapi.ai" };

type Examples = { valid: { values: FormValues }[] };

/** One face of a form: the values that choose it, and the links that lead to it. */
export type Variant = { provider: ProviderDefinition; chosen: FormValues; links: string[] };

/** The form as it opens, and each alternative that asks for other things. */
export function variantsOf(provider: ProviderDefinition): Variant[] {
  const opened: Variant = { provider, chosen: {}, links: [] };
  const askedFor = (variant: Variant) => [...missingIn(variant).keys()].join();
  const others = provider.fieldsInUse(provider.emptyValues).flatMap(([, { alternative }]): Variant[] => {
    if (!alternative) return [];
    const { group, switchLabel } = alternative;
    const other = Object.values(provider.fields).find(
      (field) => field.alternative?.group === group && field.alternative.variant !== alternative.variant,
    );
    return [{ provider, chosen: { [group]: other?.alternative?.variant ?? "" }, links: [switchLabel] }];
  });
  return [opened, ...others.filter((variant) => askedFor(variant) !== askedFor(opened))];
}

/** What the form says at each field of these values that it does not take, by field name. */
export function missingIn({ provider, chosen }: Variant, values: FormValues = {}): Map<string, string> {
  const parsed = provider.schema(place).safeParse({ ...provider.emptyValues, ...chosen, ...values });
  return new Map((parsed.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]));
}

/** Values that this face of the form takes, from the provider's own examples. */
export function validValues(variant: Variant): FormValues {
  const { provider, chosen } = variant;
  const { examples } = load(`../lib/providers/${provider.slug}/examples`) as { examples: Examples };
  const valid = examples.valid.find(({ values }) => missingIn(variant, { ...values, ...chosen }).size === 0);
  if (!valid) throw new Error(`${provider.slug} has no valid example for ${JSON.stringify(chosen)}.`);
  return { ...provider.emptyValues, ...valid.values, ...chosen };
}

type Filling = { variant: Variant; values: FormValues; upstream: Upstream; leaks: LeakGuard };

/** Fills the form as a person would; answers what every field then shows, by label, and who was chosen to answer. */
export async function fillForm(importPage: ImportPage, { variant, values, upstream, leaks }: Filling) {
  const assistant = await someAssistant(upstream);
  const shown: Record<string, string> = {};
  for (const link of variant.links) await importPage.page.getByRole("button", { name: link }).click();
  for (const [name, field] of variant.provider.fieldsInUse(values)) {
    if (field.kind === "secret") leaks.keep(`typed ${field.label}`, String(values[name]));
    if (field.kind === "squad" || field.kind === "toggle") continue;
    if (field.kind === "assistant") await importPage.pick(field.label, (shown[field.label] = assistant.name));
    else if (field.kind === "credential") {
      await importPage.pick(field.label, (shown[field.label] = await credentialFor(upstream, field)));
    } else await importPage.fill({ [field.label]: (shown[field.label] = hostOf(String(values[name]))) });
  }
  return { shown, assistant };
}

export async function someAssistant(upstream: Upstream): Promise<{ id: string; name: string }> {
  const assistants = await upstream.call<{ id: string; name?: string }[]>("GET", "/assistant?limit=100");
  const found = assistants.find((assistant) => assistant.name);
  return { id: String(found?.id), name: String(found?.name) };
}

/** Name of a credential of the kind that the form asks for; the world brings some of each. */
async function credentialFor(upstream: Upstream, { credentialProvider }: Field): Promise<string> {
  const credentials = await upstream.call<{ provider: string; name?: string }[]>("GET", "/credential");
  return String(credentials.find(({ provider, name }) => provider === credentialProvider && name)?.name);
}

/** The examples stand in the EU region; here the form itself puts the region's SIP host behind the name. */
function hostOf(value: string): string {
  return value.replace(/^sip:([^@]+)@.*$/i, "$1");
}
