import "server-only";
import type { Credential } from "@/lib/domain/assistant";
import { isAppError } from "@/lib/domain/errors";
import type { VapiClient } from "@/lib/vapi/types";
import { credentialBody } from "./body";
import type { ParsedCredential } from "./schema";

/** How far our clock may be ahead of the upstream's. */
const skewMs = 5000;

/** Sends once. A lost answer is looked up before anything is said; where that does not clear it up, it is said as lost. */
export async function createCredential(
  vapi: VapiClient,
  credential: ParsedCredential,
  now: () => number = Date.now,
): Promise<Credential> {
  const since = new Date(now() - skewMs).toISOString();
  try {
    return await vapi.credentials.create(credentialBody(credential));
  } catch (error) {
    if (!isAppError(error, "outcome-unknown")) throw error;
    const made = await findMade(vapi, credential, since);
    if (made) return made;
    throw error;
  }
}

async function findMade(vapi: VapiClient, { provider, name }: ParsedCredential, since: string) {
  try {
    const all = await vapi.credentials.listAll();
    return all.find((known) => known.provider === provider && known.name === name && (known.createdAt ?? "") >= since);
  } catch (error) {
    if (isAppError(error)) return undefined;
    throw error;
  }
}
