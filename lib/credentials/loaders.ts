import "server-only";
import { z } from "zod";
import type { Credential } from "@/lib/domain/assistant";
import type { VapiContext } from "@/lib/gate/context";

export const credentialQuery = z.object({ provider: z.string().max(40).catch("") });

/** The credentials of one kind, newest first. Some keys may read assistants and not credentials: that throws. */
export async function loadCredentials(
  { vapi, signal }: Pick<VapiContext, "vapi" | "signal">,
  { provider }: z.infer<typeof credentialQuery>,
): Promise<{ items: Credential[] }> {
  const all = await vapi.credentials.listAll({ signal });
  const items = all.filter((credential) => credential.provider === provider);
  return { items: items.sort((a, b) => (b.createdAt ?? "").localeCompare(a.createdAt ?? "")) };
}
