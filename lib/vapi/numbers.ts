import { isAppError } from "@/lib/domain/errors";
import { createBody, onlyWritable } from "./bodies";
import { idInPath } from "./id-in-path";
import { readPhoneNumberDetail } from "./detail";
import { createNumberListing } from "./number-listing";
import type { Operation } from "./operation";

import type { Transport } from "./transport";
import type { CallOptions, VapiClient } from "./types";

const path = "/phone-number";
const lookMs = 1_500;

export function createPhoneNumbers(transport: Transport) {
  const call = <T>(operation: Omit<Operation, "noun">, read: (json: unknown) => T | undefined, options?: CallOptions) =>
    transport.perform({ ...operation, noun: "phone number" }, transport.one(options), read);

  const phoneNumbers: Omit<VapiClient["phoneNumbers"], "list" | "listAll" | "visitAll" | "listDetails"> = {
    async get(id, options) {
      return call({ intent: "read", path: `${path}/${idInPath(id)}` }, readPhoneNumberDetail, options);
    },
    async create(body, options) {
      return call({ intent: "create", path, body: createBody(body.provider, body) }, readPhoneNumberDetail, options);
    },
    async update(id, body, options) {
      const change = { intent: "change", path: `${path}/${idInPath(id)}`, body: onlyWritable(body) } as const;
      return call(change, readPhoneNumberDetail, options);
    },
    async release(id, options) {
      const release = { intent: "release", path: `${path}/${idInPath(id)}` } as const;
      await call(release, anyObject, options).catch(async (error: unknown) => {
        const gone =
          isAppError(error, "not-found") ||
          (isAppError(error, "outcome-unknown") && (await isGone(id, options?.signal)));
        if (!gone) throw error;
      });
    },
  };

  /** A quick look after an answer that got lost; what cannot be found out stays uncertain. */
  function isGone(id: string, signal: AbortSignal | undefined): Promise<boolean> {
    const look = phoneNumbers.get(id, { signal, deadlineMs: lookMs });
    return look.then(
      () => false,
      (error: unknown) => isAppError(error, "not-found"),
    );
  }

  return { ...createNumberListing(transport), ...phoneNumbers };
}

/** The upstream answers with the deleted number, or with nothing. */
function anyObject(json: unknown): true | undefined {
  return json === undefined || (typeof json === "object" && json !== null) ? true : undefined;
}
