import "server-only";
import { randomUUID } from "node:crypto";
import type { Failure } from "@/lib/domain/errors";
import { noticeRefusedKey } from "@/lib/gate/actions";
import type { VapiContext } from "@/lib/gate/context";
import { toFailure } from "@/lib/gate/failure";
import { type PhoneNumberList, loadPhoneNumbers } from "./loaders";
import type { PhoneNumberQuery } from "./query";

/** What a page starts with; `rendered` tells this rendering from every other one. */
export type FirstRead = { rendered: string; list?: PhoneNumberList; failure?: Failure };

/** Never rejects: a list that cannot be read is a designed page, not an error of ours. */
export async function firstRead(ctx: VapiContext, query: PhoneNumberQuery): Promise<FirstRead> {
  const rendered = randomUUID();
  try {
    return { rendered, list: await noticeRefusedKey(ctx, () => loadPhoneNumbers(ctx, query)) };
  } catch (error) {
    return { rendered, failure: toFailure(error, { action: "list page", workspace: ctx.workspace.slug }) };
  }
}

/** A streamed part appears 300 ms after the frame at the earliest (React's own throttle), so short waits are waited out. */
const worthWaitingMs = 120;

export function ifQuick<T>(reading: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, worthWaitingMs, undefined));
  return Promise.race([reading, late]);
}
