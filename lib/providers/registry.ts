import { byo } from "./byo/provider";
import type { ProviderDefinition } from "./define";
import { free } from "./free/provider";
import { sip } from "./sip/provider";
import { telnyx } from "./telnyx/provider";
import { twilio } from "./twilio/provider";
import { vonage } from "./vonage/provider";

/** Every way to add a number, in the order of the rail. A further one is one folder and its name in this list. */
export const providers = [free, sip, twilio, vonage, telnyx, byo] as const;

export type ImportForm = (typeof providers)[number]["slug"];

export function findProvider(slug: string, among: readonly ProviderDefinition[] = providers) {
  return among.find((provider) => provider.slug === slug);
}

/** What the upstream's provider is called on screen; a word unknown here is shown as it is. */
export function providerLabel(id: string, among: readonly ProviderDefinition[] = providers): string {
  return among.find((definition) => definition.provider === id)?.providerLabel ?? id;
}

/** The rail: the definitions under their group heads. */
export function providerGroups(among: readonly ProviderDefinition[] = providers) {
  const groups = [...new Set(among.map((provider) => provider.group))];
  return groups.map((group) => ({ group, providers: among.filter((provider) => provider.group === group) }));
}
