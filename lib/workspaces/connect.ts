import "server-only";
import { openSecret } from "@/lib/crypto/seal";
import { AppError, isAppError } from "@/lib/domain/errors";
import { sandboxRegion, type Workspace } from "@/lib/domain/workspace";
import { createVapiClient } from "@/lib/vapi/client";
import { refusingClient } from "@/lib/vapi/refusing-client";
import type { VapiClient, VapiClientSettings } from "@/lib/vapi/types";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { paceOf } from "@/lib/pace/of-key";
import type { Pace } from "@/lib/pace/pace";
import { pacedFetch, prepaidFetch } from "@/lib/pace/paced-fetch";
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

/** For work in the background: the pace of the key, and clients that keep to it. */
export type Lanes = {
  pace: Pace;
  /** Every request waits for its turn. */
  vapi: VapiClient;
  /** For one piece of work, whose first request has had its turn already. */
  lane(): VapiClient;
};

export async function connectLanes(userId: string, workspace: Connectable): Promise<Lanes> {
  const sealed = await readSealedKey(userId, workspace.id);
  const upstream = upstreamOf(userId, workspace, sealed);
  const pace = paceOf(workspace, upstream);
  const clientWith = (send: typeof fetch) => createVapiClient({ ...upstream, fetch: send });
  return {
    pace,
    vapi: clientWith(pacedFetch(pace, upstream.fetch, "run")),
    lane: () => clientWith(prepaidFetch(pace, upstream.fetch)),
  };
}

/** What keeps a key from being used is told where the client is, so that every page of the workspace can say it. */
function clientFor(userId: string, workspace: Connectable, sealed: string): VapiClient {
  try {
    const upstream = upstreamOf(userId, workspace, sealed);
    return createVapiClient({ ...upstream, fetch: pacedFetch(paceOf(workspace, upstream), upstream.fetch, "person") });
  } catch (error) {
    if (!isAppError(error)) throw error;
    log.warn({ workspace: workspace.id, code: error.code, err: error.cause }, "a stored key cannot be used");
    return refusingClient(error);
  }
}

function upstreamOf(userId: string, { id, region }: Connectable, sealed: string): VapiClientSettings {
  const key = openKey(sealed, keyBinding(userId, id), region);
  return { ...regionUpstream(region), key, timeoutMs: env().upstreamTimeoutMs };
}

function openKey(sealed: string, binding: readonly string[], region: string): string {
  try {
    return openSecret(sealed, binding);
  } catch (cause) {
    const way =
      region === sandboxRegion
        ? "Remove this workspace under Settings, Workspaces, and make a new sandbox"
        : "Replace the key of this workspace";
    throw new AppError(
      {
        code: "key-unreadable",
        message: "The stored key cannot be opened.",
        next: `The encryption keys of this server have changed since it was saved. ${way}, or ask your administrator to restore ENCRYPTION_KEYS. Nothing was changed.`,
      },
      { cause },
    );
  }
}
