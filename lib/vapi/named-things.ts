import type { Assistant } from "@/lib/domain/assistant";
import { readBatch } from "./batch";
import { listByDate } from "./listing";
import { readNamedThing } from "./schema";
import type { Transport } from "./transport";
import type { CallOptions } from "./types";

type Kind = { path: "/assistant" | "/squad"; noun: string };

/** Assistants and squads: no search and no pages upstream, and of their many fields a picker needs three. */
export function createNamedThings(transport: Transport, { path, noun }: Kind) {
  return {
    async listAll(options?: CallOptions): Promise<Assistant[]> {
      const bounds = transport.many(options);
      const { rows } = await listByDate((query) =>
        transport.perform({ intent: "read", path, noun, query }, bounds(), (json) => readBatch(json, readNamedThing)),
      );
      return rows.map(({ id, name, updatedAt }) => ({ id, name, updatedAt }));
    },
  };
}
