import "server-only";
import { openSecret } from "@/lib/crypto/seal";
import { AppError } from "@/lib/domain/errors";
import type { Workspace } from "@/lib/domain/workspace";
import { createVapiClient } from "@/lib/vapi/client";
import type { VapiClient } from "@/lib/vapi/types";
import { env } from "@/lib/env";
import { regionUpstream } from "./regions";
import { findSealed, keyBinding, readSealedKey } from "./store";

type Connectable = Pick<Workspace, "id" | "region">;

/** The one place where a stored key is open: between the store and the client. */
export async function connect(userId: string, workspace: Connectable): Promise<VapiClient> {
  return clientFor(userId, workspace, await readSealedKey(userId, workspace.id));
}

/** A person's workspace by its address and the client of its key; undefined where they have none of that name. */
export async function openBySlug(
  userId: string,
  slug: string,
): Promise<{ workspace: Workspace; vapi: VapiClient } | undefined> {
  const found = await findSealed(userId, slug);
  return found && { workspace: found.workspace, vapi: clientFor(userId, found.workspace, found.keySealed) };
}

function clientFor(userId: string, workspace: Connectable, sealed: string): VapiClient {
  return createVapiClient({
    ...regionUpstream(workspace.region),
    key: openKey(sealed, keyBinding(userId, workspace.id)),
    timeoutMs: env().upstreamTimeoutMs,
  });
}

function openKey(sealed: string, binding: readonly string[]): string {
  try {
    return openSecret(sealed, binding);
  } catch (cause) {
    throw new AppError(
      {
        code: "key-refused",
        message: "The stored key cannot be opened on this server.",
        next: "ENCRYPTION_KEYS has changed since it was saved. Restore the old key ring, or replace the key of this workspace.",
      },
      { cause },
    );
  }
}
