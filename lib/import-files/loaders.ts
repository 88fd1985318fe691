import "server-only";
import { z } from "zod";
import { connectLanes } from "@/lib/workspaces/connect";
import { checkFile } from "./check";
import type { Checker } from "./holdings";
import { fileGone } from "./parts";
import { type CheckReport, fileChoice } from "./schema";
import { findFile } from "./store";

/** The dry run that a page asks for; `given` is the body of its question. */
export async function loadCheck(ctx: Checker, id: string, given: unknown): Promise<CheckReport> {
  const choice = await fileChoice.parseAsync(given);
  const file = z.guid().safeParse(id).success ? await findFile(ctx, id) : undefined;
  if (!file) throw fileGone();
  const { pace } = await connectLanes(ctx.user.id, ctx.workspace);
  return checkFile(ctx, file, choice, { perSecond: pace.perSecond() });
}
