import "server-only";
import type { Conversation } from "@/lib/domain/conversation";
import { understandNumber } from "@/lib/domain/phone-format";
import type { VapiContext } from "@/lib/gate/context";
import { gather, type Gathered } from "@/lib/vapi/gather";
import type { ParsedConversationQuery } from "./schema";

type Reading = {
  ctx: Pick<VapiContext, "vapi" | "signal">;
  /** Numbers whose threads are wanted. */
  numberIds: readonly string[];
  query: ParsedConversationQuery;
};

/** As many ids as go into one address. */
const perSlice = 50;
/** With more numbers than this it is cheaper to read every thread and leave out those of other numbers. */
const mostSlices = 4;
const mostRequests = 4;
const perRequest = 100;

/** Threads of these numbers, the upstream's newest first. */
export function gatherThreads({ ctx, numberIds, query }: Reading): Promise<Gathered<Conversation>> {
  const { q, limit, before: from } = query;
  const whole = wholeNumber(q);
  const digits = q.replaceAll(/\D/g, "");
  const wanted = new Set(numberIds);
  const slices = sliced(numberIds);
  const narrow = slices.length <= mostSlices ? slices : [undefined];
  const size = q === "" && narrow[0] ? limit + (from?.seen.length ?? 0) + 1 : perRequest;

  const load = async (createdAtLt: string | undefined) => {
    const pages = await Promise.all(
      narrow.map((phoneNumberIdAny) =>
        ctx.vapi.sessions.list(
          { phoneNumberIdAny, customerNumber: whole, createdAtLt, page: 1, limit: size },
          { signal: ctx.signal },
        ),
      ),
    );
    const rows = pages.flatMap((page) => page.rows).sort(byBegin);
    // of each slice only its newest are known, so nothing below the newest `size` of all is sure
    return { rows: rows.slice(0, size), full: rows.length >= size };
  };
  const keep = ({ phoneNumberId, customerNumber }: Conversation) => {
    if (phoneNumberId === null || !wanted.has(phoneNumberId)) return false;
    if (whole) return customerNumber === whole;
    return q === "" || (digits !== "" && (customerNumber ?? "").replaceAll(/\D/g, "").includes(digits));
  };
  return gather({ limit, from, load, keep, mostRequests });
}

/** A search for a whole number is one that the upstream can answer. */
function wholeNumber(q: string): string | undefined {
  const understood = understandNumber(q);
  return understood?.valid ? understood.e164 : undefined;
}

function sliced(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / perSlice);
  return Array.from({ length: count }, (_, index) => ids.slice(index * perSlice, (index + 1) * perSlice));
}

function byBegin(a: Conversation, b: Conversation): number {
  return (b.createdAt ?? "").localeCompare(a.createdAt ?? "");
}
