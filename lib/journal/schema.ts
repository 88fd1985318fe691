import { z } from "zod";

/** The last entry of a page: `2026-08-20T14:08:00.000Z_<id>`; what is older comes next. */
const cursor = z.string().transform((text, context) => {
  const [at = "", id] = text.split("_");
  const read = z.object({ at: z.iso.datetime(), id: z.guid() }).safeParse({ at, id });
  if (read.success) return { at: new Date(read.data.at), id: read.data.id };
  context.addIssue("This is not the end of a page.");
  return z.NEVER;
});

/** A hand-edited address falls back instead of failing. */
export const journalQuery = z.object({
  number: z.guid().optional().catch(undefined),
  before: cursor.optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(100).catch(30),
});

export type JournalQuery = z.infer<typeof journalQuery>;
export type JournalCursor = NonNullable<JournalQuery["before"]>;

export const undoRequest = z.object({ id: z.guid() });

export function cursorOf({ at, id }: JournalCursor): string {
  return `${at.toISOString()}_${id}`;
}
