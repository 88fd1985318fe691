import { readBatch } from "./batch";
import { idInPath } from "./id-in-path";
import { readConversation, readConversationWithMessages } from "./schema-conversations";
import type { Transport } from "./transport";
import type { VapiClient } from "./types";

const path = "/session";
const noun = "conversation";

export function createSessions(transport: Transport): VapiClient["sessions"] {
  return {
    async list({ phoneNumberId, phoneNumberIdAny = [], customerNumber, ...rest } = {}, options) {
      const [only, ...more] = phoneNumberId === undefined ? phoneNumberIdAny : [phoneNumberId];
      const query = {
        ...rest,
        // one value of an array's parameter is no array on the wire
        ...(more.length > 0 ? { phoneNumberIdAny } : { phoneNumberId: only }),
        customerNumberAny: customerNumber,
        sortOrder: "DESC",
      };
      const operation = { intent: "read", path, noun: "conversations", query } as const;
      const { rows, total } = await transport.perform(operation, transport.one(options), (json) =>
        readBatch(json, readConversation),
      );
      return { rows, total };
    },
    async get(id, options) {
      const operation = { intent: "read", path: `${path}/${idInPath(id, noun)}`, noun } as const;
      return transport.perform(operation, transport.one(options), readConversationWithMessages);
    },
  };
}
