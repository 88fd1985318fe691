import "server-only";
import type { VapiContext } from "@/lib/gate/context";
import { numberIndex } from "@/lib/phone-numbers/number-index";

/** Free numbers of this workspace; undefined until its numbers have been read once. */
export function countFreeNumbers(ctx: Pick<VapiContext, "workspace" | "vapi">): number | undefined {
  const index = numberIndex(ctx);
  if (!index.isWarm()) return undefined;
  return index.known().filter(({ provider, sipUri }) => provider === "vapi" && !sipUri).length;
}
