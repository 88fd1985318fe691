import { AppError } from "@/lib/domain/errors";
import type { Call } from "@/lib/domain/call";
import { type Batch, readBatch } from "./batch";
import { CallError } from "./errors";
import { idInPath } from "./id-in-path";
import { largestPage } from "./listing";
import { boundBelow } from "./older";
import { refusalOf } from "./refusal";
import { readCall, readStarted } from "./schema-calls";
import { because } from "./sentences";
import type { Bounds, Transport } from "./transport";
import type { CallQuery, VapiClient } from "./types";

const path = "/call";
const noun = "call";

export function createCalls(transport: Transport): VapiClient["calls"] {
  return {
    async list({ limit = 100, ...query } = {}, options) {
      const wanted = Math.min(largestPage, Math.max(1, Math.floor(limit) || 1));
      const bounds = transport.many(options);
      return newest(wanted, query.createdAtLt, (page) => loadPage(transport, { ...query, ...page }, bounds()));
    },
    async get(id, options) {
      const operation = { intent: "read", path: `${path}/${idInPath(id, noun)}`, noun } as const;
      return transport.perform(operation, transport.one(options), readCall);
    },
    async start(body, options) {
      const operation = { intent: "call", path, noun, body } as const;
      const started = await transport.perform(operation, transport.one(options), readStarted);
      if ("call" in started) return started.call;
      throw refusedInBatch(started.refused);
    },
  };
}

type Page = { limit: number; createdAtLt?: string };

/** Calls carry their transcripts: a page of them may be more than we read at once, and then comes in smaller ones. */
async function newest(wanted: number, before: string | undefined, load: (page: Page) => Promise<Batch<Call>>) {
  const found = new Map<string, Call>();
  let bound = before;
  for (let size = wanted; found.size < wanted;) {
    const limit = Math.min(size, wanted);
    const batch = await load({ limit, ...(bound !== undefined && { createdAtLt: bound }) }).catch((error: unknown) => {
      if (!(error instanceof CallError && error.tooLarge) || size === 1) throw error;
      return undefined;
    });
    if (!batch) {
      size = Math.max(1, Math.floor(limit / 5));
      continue;
    }
    for (const call of batch.rows) if (found.size < wanted) found.set(call.id, call);
    const next = boundBelow(batch.rows, bound);
    if (batch.sent < limit || next === undefined) break;
    bound = next;
  }
  return [...found.values()];
}

function loadPage(transport: Transport, query: CallQuery, bounds: Bounds): Promise<Batch<Call>> {
  return transport.perform({ intent: "read", path, noun: "calls", query }, bounds, (json) => readBatch(json, readCall));
}

function refusedInBatch(said: string): AppError {
  const { code, message, next, fields } = refusalOf({ said: [said], shown: [said], sent: undefined });
  return new AppError({
    code,
    message: message ?? "Vapi refused to start this call.",
    next: next ? `${next} No call was started.` : because([said], "call"),
    details: said,
    ...(fields && { fields }),
  });
}
