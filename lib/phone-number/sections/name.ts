import { z } from "zod";
import type { Section } from "./section";

export const longestName = 40;

/** Counted in code points, as the upstream does: an emoji is one character. */
export const numberName = z
  .string()
  .trim()
  .refine((name) => [...name].length <= longestName, `Use at most ${longestName} characters.`);

export type NameValues = { name: string };

export const nameSection: Section<NameValues> = {
  label: "Name",
  tab: null,
  schema: z.object({ name: numberName }),
  read: ({ name }) => ({ name: name ?? "" }),
  write({ name }, phone) {
    const wanted = name.trim();
    return wanted === (phone.name ?? "").trim() ? {} : { name: wanted || null };
  },
  words: ({ name }) => name.trim() || "No name",
};
