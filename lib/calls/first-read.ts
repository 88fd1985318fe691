import "server-only";
import type { Failure } from "@/lib/domain/errors";
import { noticeRefusedKey } from "@/lib/gate/actions";
import type { VapiContext } from "@/lib/gate/context";
import { toFailure } from "@/lib/gate/failure";
import { type CallFilters, callsPerPage, filterSearch, spokenFilters } from "./filters";
import { type CallList, loadCalls } from "./loaders";
import { callQuery } from "./schema";

/** What a page starts with. Never rejects: calls that cannot be read are a designed page, not an error of ours. */
export async function firstCalls(
  ctx: VapiContext,
  filters: CallFilters,
): Promise<{ of: string; list?: CallList; failure?: Failure }> {
  const of = filterSearch(filters);
  const query = callQuery.parse({ ...spokenFilters(filters), limit: callsPerPage });
  try {
    return { of, list: await noticeRefusedKey(ctx, () => loadCalls(ctx, query)) };
  } catch (error) {
    return { of, failure: toFailure(error, { action: "calls page", workspace: ctx.workspace.slug }) };
  }
}
