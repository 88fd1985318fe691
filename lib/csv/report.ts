import type { Failure } from "@/lib/domain/errors";
import { writeCsv } from "./write-csv";

export type ReportRow = {
  line: number;
  number: string;
  name: string;
  /** In a word for people: imported, changed, skipped, failed, … */
  result: string;
  upstreamId: string | null;
  failure: Pick<Failure, "message" | "next"> | null;
  settledAt: Date | null;
};

const header = ["row", "number", "name", "result", "id", "what happened", "what next", "at"];

/** What became of every row of a run. */
export function reportRun(rows: Iterable<ReportRow>): Generator<string> {
  return writeCsv(header, cellsOfAll(rows));
}

function* cellsOfAll(rows: Iterable<ReportRow>): Generator<string[]> {
  for (const { line, number, name, result, upstreamId, failure, settledAt } of rows) {
    const said = [failure?.message ?? "", failure?.next ?? ""];
    yield [String(line), number, name, result, upstreamId ?? "", ...said, settledAt?.toISOString() ?? ""];
  }
}
