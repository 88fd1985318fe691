import Papa from "papaparse";
import { escapeFormula } from "./formula";

/** Spreadsheets take a file for Unicode only with this in front. */
const mark = "\uFEFF";
const rowsAtOnce = 500;

/** A file in parts, so that 10,000 rows are never one text. Every cell is quoted and none can be run by a spreadsheet. */
export function* writeCsv(header: readonly string[], rows: Iterable<readonly string[]>): Generator<string> {
  yield mark + lines([header]);
  let part: (readonly string[])[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < rowsAtOnce) continue;
    yield lines(part);
    part = [];
  }
  if (part.length > 0) yield lines(part);
}

function lines(rows: (readonly string[])[]): string {
  const escaped = rows.map((cells) => cells.map(escapeFormula));
  return `${Papa.unparse(escaped, { quotes: true, newline: "\r\n" })}\r\n`;
}
