import { z } from "zod";

export const longestName = 40;

/** Counted in code points, as the upstream does: an emoji is one character. */
export const numberName = z
  .string()
  .trim()
  .refine((name) => [...name].length <= longestName, `Use at most ${longestName} characters.`);

export const answeredBy = ["assistant", "squad", "server"] as const;
export type AnsweredBy = (typeof answeredBy)[number];

const id = z.guid("This is not an id. It has the form 7c1e08d4-….");

/** What the form of one number holds. An empty id means nobody. */
export const numberForm = z.object({
  name: numberName,
  answeredBy: z.enum(answeredBy),
  assistantId: z.union([z.literal(""), id]),
  squadId: z.union([z.literal(""), id]),
  smsEnabled: z.boolean(),
});

export type NumberFormValues = z.infer<typeof numberForm>;

/** In the upstream's words; a field that is not there stays as it is, null clears. */
export const numberChanges = z.object({
  name: numberName.nullable().optional(),
  assistantId: id.nullable().optional(),
  squadId: id.nullable().optional(),
  smsEnabled: z.boolean().optional(),
});

export type NumberChanges = z.infer<typeof numberChanges>;

/** The number as the person saw it when they began to change it. */
export const seenNumber = z.object({
  updatedAt: z.string().nullable(),
  name: z.string().nullable(),
  assistantId: z.string().nullable(),
  squadId: z.string().nullable(),
  workflowId: z.string().nullable(),
  smsEnabled: z.boolean().nullable(),
});

export type SeenNumber = z.infer<typeof seenNumber>;

export const numberUpdate = z.object({ id, seen: seenNumber, changes: numberChanges });
export const numberRelease = z.object({ id, confirmation: z.string().max(400) });

export type NumberUpdate = z.infer<typeof numberUpdate>;
export type NumberRelease = z.infer<typeof numberRelease>;
