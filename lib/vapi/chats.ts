import { z } from "zod";
import { readBatch } from "./batch";
import { lenient } from "./lenient";
import { readChat } from "./schema-conversations";
import type { Transport } from "./transport";
import type { VapiClient } from "./types";

const path = "/chat";
const sent = z.object({ id: lenient.id, sessionId: lenient.text });

export function createChats(transport: Transport): VapiClient["chats"] {
  return {
    async list({ sessionId, page = 1, limit = 100 }, options) {
      const query = { sessionId, page, limit, sortOrder: "DESC" };
      const operation = { intent: "read", path, noun: "messages", query } as const;
      const batch = await transport.perform(operation, transport.one(options), (json) => readBatch(json, readChat));
      const { rows, total, hasNext } = batch;
      return { rows, total, hasNext: total === null ? (hasNext ?? batch.sent >= limit) : page * limit < total };
    },
    send: (body, options) =>
      transport.perform(
        { intent: "text", path, noun: "message", body },
        transport.one(options),
        (json) => sent.safeParse(json).data,
      ),
  };
}
