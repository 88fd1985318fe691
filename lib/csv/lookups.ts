import type { Assistant, Credential } from "@/lib/domain/assistant";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { providers } from "@/lib/providers/registry";
import { type ExistingNumbers, existingNumbers } from "./existing";
import { type Directory, directory } from "./named";

/** What the workspace holds; undefined where the key may not read it or the upstream did not answer. */
export type Holdings = {
  assistants: Iterable<Assistant> | undefined;
  squads: Iterable<Assistant> | undefined;
  credentials: readonly Credential[] | undefined;
  numbers: Iterable<PhoneNumber>;
};

export type Names = {
  assistants: Directory;
  squads: Directory;
  /** Credentials of one kind; the kind is a field's `credentialProvider`. */
  credentials: (kind: string) => Directory;
};

export type Lookups = Names & { existing: ExistingNumbers };

export function lookupsOf(holdings: Holdings): Lookups {
  return { ...namesOf(holdings), existing: existingNumbers(holdings.numbers) };
}

export function namesOf({ assistants, squads, credentials }: Omit<Holdings, "numbers">): Names {
  const kinds = new Map<string, Directory>();
  const ofKind = (kind: string) => {
    const known = kinds.get(kind);
    if (known) return known;
    const made = directory(
      `${credentialLabel(kind)} credential`,
      credentials?.filter(({ provider }) => provider === kind),
    );
    kinds.set(kind, made);
    return made;
  };
  return {
    assistants: directory("assistant", assistants),
    squads: directory("squad", squads),
    credentials: ofKind,
  };
}

/** What kind of credential a provider's numbers have; undefined where they have none. */
export function credentialKindOf(providerId: string): string | undefined {
  return providers.find(({ provider }) => provider === providerId)?.fields.credentialId?.credentialProvider;
}

function credentialLabel(kind: string): string {
  const owner = providers.find(({ fields }) => fields.credentialId?.credentialProvider === kind);
  return owner?.providerLabel ?? kind;
}
