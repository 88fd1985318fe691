import "server-only";
import { z } from "zod";
import type { VapiContext } from "@/lib/gate/context";
import { chosenNumbers, runSelection, type RunSelection } from "@/lib/runs/selection";

export const selectedNumbers = z.object({ selection: runSelection });

/** Which numbers a selection stands for now; those that the workspace has no more are left out. */
export async function loadSelected(ctx: VapiContext, selection: RunSelection): Promise<{ ids: string[] }> {
  const chosen = await chosenNumbers(ctx, selection);
  return { ids: chosen.flatMap(({ phone }) => phone?.id ?? []) };
}
