import { AppError, isAppError } from "@/lib/domain/errors";
import { readBatch } from "./batch";
import { listByDate } from "./listing";
import { readCredential } from "./schema";
import type { Transport } from "./transport";
import type { VapiClient } from "./types";

const place = { path: "/credential", noun: "credential" };

export function createCredentials(transport: Transport): VapiClient["credentials"] {
  return {
    async listAll(options) {
      const bounds = transport.many(options);
      const { rows } = await listByDate((query) =>
        transport
          .perform({ ...place, intent: "read", query }, bounds(), (json) => readBatch(json, readCredential))
          .catch(explainRefusal),
      );
      return rows;
    },
    create: (body, options) =>
      transport
        .perform({ ...place, intent: "create", body }, transport.one(options), readCredential)
        .catch(explainRefusal),
  };
}

/** In some organisations a key that is good for everything else is refused here, which says nothing about the key. */
function explainRefusal(error: unknown): never {
  if (!isAppError(error, "key-refused", "not-found")) throw error;
  throw new AppError(
    {
      code: "upstream-refused",
      message: "Vapi does not show this organisation's credentials to this key.",
      next: "Type the id of a credential instead; it stands in the Vapi dashboard. Nothing was created.",
      details: error.failure.details,
    },
    { cause: error },
  );
}
