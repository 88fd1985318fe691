import { z } from "zod";

export const pickerLimit = 50;

/** What a picker asks; a hand-edited address falls back instead of failing. */
export const pickerQuery = z.object({
  q: z.string().trim().max(100).catch(""),
  id: z.guid().optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(pickerLimit).catch(pickerLimit),
});

export type PickerQuery = z.infer<typeof pickerQuery>;

export type PickerItem = {
  id: string;
  name: string | null;
  /** Phone numbers that it answers, where the server knows. */
  numbers?: number;
};

export type PickerAnswer = {
  items: PickerItem[];
  /** How many match the search, and how many there are in all. */
  matches: number;
  total: number;
  /** The one asked for by id; null where there is none with this id. */
  chosen?: PickerItem | null;
};
