"use server";

import { z } from "zod";
import { vapiAction } from "@/lib/gate/actions";
import { runChange } from "./change";
import { viewOfPlan } from "./load-plan";
import { runSelection } from "./selection";
import { startChangeRun } from "./start-change";

const changeStart = z.object({
  key: z.guid(),
  selection: runSelection,
  change: runChange,
  fingerprint: z.string().max(64),
  typed: z.string().max(400).optional(),
  again: z.boolean().optional(),
});

/** Answers with the run, or, where the numbers moved since the person looked, with the plan as it is now. */
export const startChange = vapiAction(
  changeStart,
  async ({ input, ctx }) => {
    const started = await startChangeRun(ctx, input);
    return "moved" in started ? { moved: await viewOfPlan(ctx, started.moved, input.change) } : { run: started.id };
  },
  { name: "startChange" },
);
