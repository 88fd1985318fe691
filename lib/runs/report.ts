import "server-only";
import { and, asc, eq, gt } from "drizzle-orm";
import { reportRun, type ReportRow } from "@/lib/csv/report";
import { database } from "@/lib/db/client";
import { runRows } from "@/lib/db/schema";
import { failureSchema } from "@/lib/domain/failure";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { VapiContext } from "@/lib/gate/context";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { requireRun } from "./control";
import { calledOf } from "./row-view";
import type { RunRow } from "./rows";
import { importPayload, type RowState, type RunKind } from "./schema";
import type { Run } from "./store";

const rowsAtOnce = 500;

type Reader = Pick<VapiContext, "workspace" | "vapi">;

/** What became of every row, as a file that is written while it is read: however long the run, a page of it is in memory. */
export async function reportFile(ctx: Reader, id: string): Promise<Response> {
  const run = await requireRun(ctx, id);
  return new Response(streamOf(partsOf(ctx, run)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName(run.title)}-report.csv"`,
    },
  });
}

/** Written as fast as it is fetched. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void parts.return(undefined),
  });
}

async function* partsOf(ctx: Reader, { id, kind }: Run): AsyncGenerator<string> {
  const index = numberIndex(ctx);
  let after = -1;
  for (let isFirst = true; ; isFirst = false) {
    const rows = await page(id, after);
    const parts = reportRun(rows.map((row) => toReportRow(row, kind, index.find)));
    const head = parts.next();
    if (isFirst && !head.done) yield head.value;
    yield* parts;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = last.line;
  }
}

async function page(runId: string, after: number): Promise<RunRow[]> {
  const db = await database();
  return db
    .select()
    .from(runRows)
    .where(and(eq(runRows.runId, runId), gt(runRows.line, after)))
    .orderBy(asc(runRows.line))
    .limit(rowsAtOnce);
}

type Find = (id: string) => PhoneNumber | undefined;

function toReportRow(row: RunRow, kind: RunKind, find: Find): ReportRow {
  const told = importPayload.safeParse(row.payload).data;
  const { number, name } = calledOf({ row, told, known: find(row.upstreamId ?? row.key) });
  return {
    line: row.line,
    number: number ?? "",
    name: name ?? "",
    result: resultWords(row.state, kind, "release" in row.payload),
    upstreamId: kind === "import" ? row.upstreamId : row.key,
    failure: failureSchema.safeParse(row.failure).data ?? null,
    settledAt: row.settledAt,
  };
}

const words: Record<Exclude<RowState, "done">, string> = {
  pending: "waiting",
  sending: "sending",
  skipped: "skipped",
  failed: "failed",
  unknown: "not known",
  cancelled: "cancelled",
};

function resultWords(state: RowState, kind: RunKind, isRelease: boolean): string {
  if (state !== "done") return words[state];
  if (kind === "rollback") return "put back";
  return kind === "import" ? "imported" : isRelease ? "released" : "changed";
}

/** Of a title that people wrote, what every system takes for a name. */
function fileName(title: string): string {
  const kept = title
    .replace(/\.csv$/i, "")
    .normalize("NFKD")
    .replaceAll(/[^a-zA-Z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
  return kept || "run";
}
