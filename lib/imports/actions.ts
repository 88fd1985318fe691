"use server";

import { revalidatePath } from "next/cache";
import { vapiAction } from "@/lib/gate/actions";
import type { VapiContext } from "@/lib/gate/context";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { systemClock } from "@/lib/domain/clock";
import { placeOf } from "./place";
import { importRequest, reconcileRequest } from "./schema";
import type { Importing } from "./send";
import { reconcileSubmission, submitImport } from "./submit";

export const importPhoneNumber = vapiAction(
  importRequest,
  async ({ input, ctx }) => {
    const imported = await submitImport(importing(ctx), input, placeOf(ctx.workspace));
    revalidatePath(paths.phoneNumbers(ctx.workspace.slug));
    return imported;
  },
  { name: "importPhoneNumber" },
);

/** "Look again" after a lost answer: never sends anything. */
export const reconcileImport = vapiAction(
  reconcileRequest,
  async ({ input, ctx }) => {
    const imported = await reconcileSubmission(importing(ctx), input.submissionKey);
    revalidatePath(paths.phoneNumbers(ctx.workspace.slug));
    return imported;
  },
  { name: "reconcileImport" },
);

/** The browser's cancellation is left behind: a write goes on when the tab is closed. */
function importing({ user, workspace, vapi }: VapiContext): Importing {
  return { user, workspace, vapi, clock: systemClock, settleMs: settleMs() };
}

/** Longer than the upstream may still work on a lost request, and longer than any of ours is under way. */
function settleMs(): number {
  return Math.max(60_000, env().upstreamTimeoutMs + 50_000);
}
