"use server";

import { z } from "zod";
import { vapiAction } from "@/lib/gate/actions";
import { cancel, giveUp, lookAgain as lookAgainAt, pause, resume, retryFailed, rollBack } from "./control";
import { editRow as editRowOf } from "./edit-row";

const values = z.record(z.string().max(64), z.union([z.string().max(4000), z.boolean()]));
const access = z.partialRecord(z.string().max(64), values).default({});
const ofRun = z.object({ run: z.guid() });
const line = z.number().int().min(0).max(1_000_000);

export const pauseRun = vapiAction(ofRun, ({ input, ctx }) => pause(ctx, input.run), { name: "pauseRun" });

export const resumeRun = vapiAction(ofRun, ({ input, ctx }) => resume(ctx, input.run), { name: "resumeRun" });

export const cancelRun = vapiAction(ofRun, ({ input, ctx }) => cancel(ctx, input.run), { name: "cancelRun" });

export const retryRun = vapiAction(
  ofRun.extend({ access, line: line.optional() }),
  ({ input, ctx }) => retryFailed(ctx, input.run, input),
  { name: "retryRun" },
);

export const editRow = vapiAction(
  ofRun.extend({ access, line, values }),
  ({ input, ctx }) => editRowOf(ctx, input.run, input),
  { name: "editRow" },
);

export const lookAgain = vapiAction(
  ofRun.extend({ access }),
  ({ input, ctx }) => lookAgainAt(ctx, input.run, input.access),
  { name: "lookAgain" },
);

export const giveUpRows = vapiAction(ofRun, ({ input, ctx }) => giveUp(ctx, input.run), { name: "giveUpRows" });

export const rollBackRun = vapiAction(ofRun, ({ input, ctx }) => rollBack(ctx, input.run), { name: "rollBackRun" });
