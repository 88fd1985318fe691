import "server-only";
import { openSecret, sealSecret } from "@/lib/crypto/seal";
import { AppError } from "@/lib/domain/errors";
import { type RunSecrets, runSecrets } from "./schema";

/** Copied to another run it does not open. */
const binding = (runId: string) => [runId, "runs.secrets"];

export function sealRunSecrets(runId: string, secrets: RunSecrets): string | null {
  const isEmpty = Object.keys(secrets.forms).length === 0 && Object.keys(secrets.headers).length === 0;
  return isEmpty ? null : sealSecret(JSON.stringify(secrets), binding(runId));
}

export function openRunSecrets(runId: string, sealed: string | null): RunSecrets {
  return runSecrets.parse(sealed === null ? {} : JSON.parse(opened(runId, sealed)));
}

function opened(runId: string, sealed: string): string {
  try {
    return openSecret(sealed, binding(runId));
  } catch (cause) {
    throw new AppError(unreadable, { cause });
  }
}

const unreadable = {
  code: "key-unreadable",
  message: "The access that this run was started with cannot be opened.",
  next: "The encryption keys of this server have changed since. Cancel the run and start it again, or ask your administrator to restore ENCRYPTION_KEYS.",
} as const;
