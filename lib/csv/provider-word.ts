import type { ProviderDefinition } from "@/lib/providers/define";
import { foldHeader } from "./fold-header";

/** What people call a provider besides its own names. */
const otherNames: Record<string, readonly string[]> = {
  free: ["freenumber", "vapifree", "freevapi"],
  sip: ["vapisip", "sipaddress", "sipuri"],
  vonage: ["nexmo"],
  byo: ["trunk", "byosiptrunk", "byonumber", "bringyourown"],
};

/** The forms a word may mean. The upstream's `vapi` means several: what else the row says decides. */
export function formsCalled(word: string, among: readonly ProviderDefinition[]): readonly ProviderDefinition[] {
  const wanted = foldHeader(word);
  if (wanted === "") return [];
  const isCalled = (names: readonly (string | undefined)[]) =>
    names.some((name) => name !== undefined && foldHeader(name) === wanted);
  const own = among.filter(({ slug, label }) => isCalled([slug, label, ...(otherNames[slug] ?? [])]));
  if (own.length > 0) return own;
  return among.filter(({ provider, providerLabel }) => isCalled([provider, providerLabel]));
}

/** `twilio, vonage, telnyx, byo, sip or free`, for a sentence. */
export function knownWords(among: readonly ProviderDefinition[]): string {
  const words = among.map(({ slug }) => slug);
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
