import "server-only";
import { z } from "zod";
import type { VapiContext } from "@/lib/gate/context";
import { answererNames } from "@/lib/journal/names";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { requireRun } from "./control";
import { detailOf, type RunDetail } from "./detail";
import { loadRuns, type RunView } from "./progress";
import { cursorOf, parseCursor, rowsInOrder } from "./row-order";
import { type RunRowView, toRowView } from "./row-view";
import type { RunRow } from "./rows";
import { importPayload, rowStates } from "./schema";

export { loadActiveRuns, loadRuns } from "./progress";

/** A hand-edited address falls back instead of failing. */
export const runRowsQuery = z.object({
  state: z
    .string()
    .transform((words) => rowStates.filter((state) => words.split(",").includes(state)))
    .catch([]),
  /** Where the page before ended. */
  after: z.string().transform(parseCursor).catch(null),
  limit: z.coerce.number().int().min(1).max(500).catch(50),
});

export type RunRowsQuery = z.output<typeof runRowsQuery>;

export type RunPage = {
  run: RunDetail;
  rows: RunRowView[];
  /** Asks for what comes next; null at the end. */
  next: string | null;
  /** The server's clock, from which ages are counted. */
  now: string;
};

type Reader = Pick<VapiContext, "workspace" | "vapi">;

/** One run with a page of its rows; one more than asked for is read, so that the end is known. */
export async function loadRun(ctx: Reader, id: string, { state, after, limit }: RunRowsQuery): Promise<RunPage> {
  const found = await requireRun(ctx, id);
  const [run, read] = await Promise.all([detailOf(found), rowsInOrder(id, { state, after, limit: limit + 1 })]);
  const rows = read.slice(0, limit);
  const last = rows.at(-1);
  return {
    run,
    rows: await viewsOfRows(ctx, run, rows),
    next: read.length > limit && last ? cursorOf(last) : null,
    now: new Date().toISOString(),
  };
}

async function viewsOfRows(ctx: Reader, { kind }: RunDetail, rows: readonly RunRow[]): Promise<RunRowView[]> {
  const index = numberIndex(ctx);
  const names = await answererNames(ctx, rows.map(spokenOf));
  return rows.map((row) => toRowView(row, { kind, find: index.find, names }));
}

function spokenOf({ payload, before, after }: RunRow) {
  return { before, after: importPayload.safeParse(payload).data?.values ?? after };
}

export const runsQuery = z.object({
  /** `<ISO>,<id>` of the last run of the page before. */
  before: z.string().transform(parseBefore).catch(undefined),
  limit: z.coerce.number().int().min(1).max(100).catch(25),
});

function parseBefore(given: string): { at: Date; id: string } | undefined {
  const [iso = "", id = ""] = given.split(",");
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) || !z.guid().safeParse(id).success ? undefined : { at, id };
}

export type RunList = { runs: RunView[]; more: boolean; /** The server's clock. */ now: string };

/** Newest first. */
export async function loadRunList(ctx: Reader, { before, limit }: z.output<typeof runsQuery>): Promise<RunList> {
  const read = await loadRuns(ctx, { before, limit: limit + 1 });
  return { runs: read.slice(0, limit), more: read.length > limit, now: new Date().toISOString() };
}
