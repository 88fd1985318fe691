import { z } from "zod";
import type { runRows, runs } from "@/lib/db/schema";
import type { FormValues } from "@/lib/providers/define";
import { numberChanges } from "@/lib/phone-number/schema";

export type RunKind = (typeof runs.$inferSelect)["kind"];
/** As people see it; one that is being prepared is not seen. */
export type RunState = Exclude<(typeof runs.$inferSelect)["state"], "preparing">;
export type PauseReason = NonNullable<(typeof runs.$inferSelect)["pauseReason"]>;

export const rowStates = ["pending", "sending", "done", "skipped", "failed", "unknown", "cancelled"] as const;
export type RowState = (typeof runRows.$inferSelect)["state"];

/** A row of an import before it is written down: what passed the dry run, without any secret. */
export type ImportRowPlan = {
  line: number;
  /** The natural key (`lib/imports/identity.ts`); rows that have none are told apart by their line. */
  key: string;
  label: string;
  /** Slug of the provider's form. */
  form: string;
  values: FormValues;
};

/** Secrets of the form by its slug; they lie sealed beside the run and are erased when it ends. */
export type ImportSecrets = Record<string, FormValues>;

const values = z.record(z.string().max(64), z.union([z.string().max(4000), z.boolean()]));

export const importPayload = z.object({ form: z.string(), values });
/** What the person saw of a number (`markOf`): where it would come out otherwise, nothing is sent. */
const planned = z.string().optional();
/** Values of headers are secrets and lie beside the run. */
export const changePayload = z.union([
  z.object({ release: z.literal(true), planned }),
  z.object({ changes: numberChanges, planned }),
]);
/** The entry of the journal whose fields are put back. */
export const rollbackPayload = z.object({ entry: z.guid() });

export const runSecrets = z.object({
  forms: z.record(z.string(), values).default({}),
  /** Values of the server's headers by name. */
  headers: z.record(z.string(), z.string()).default({}),
});
export type RunSecrets = z.infer<typeof runSecrets>;

/** After so many looks in vain an unknown row waits for a person. */
export const mostLooks = 3;
