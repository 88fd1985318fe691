import Papa from "papaparse";
import { csvLimits } from "./limits";
import { rowTooLong, unclosedQuote } from "./refusals";

export type CsvRecord = { line: number; cells: string[] };

/** The cells of every line, empty lines included. `line` counts as a spreadsheet does: the first is 1. */
export async function* parseRecords(texts: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  let line = 0;
  let pending = "";
  // a row that goes on over many pieces is not parsed anew with each of them
  let due = 0;
  for await (const text of texts) {
    pending += text;
    if (pending.length < due) continue;
    const { rows, end } = parse(pending, { delimiter, isLast: false });
    for (const cells of rows) yield { line: ++line, cells };
    pending = pending.slice(end);
    if (pending.length > csvLimits.rowLength) throw rowTooLong(line + 1);
    due = Math.min(pending.length * 2, csvLimits.rowLength);
  }
  const { rows, isOpen } = parse(pending, { delimiter, isLast: true });
  if (isOpen) throw unclosedQuote(line + rows.length);
  for (const cells of rows) yield { line: ++line, cells };
}

/** Comma, semicolon or tab, by how evenly it cuts the first rows; Excel's own first line `sep=;` tells outright. */
export function delimiterOf(head: string): { delimiter: string; skip: number } {
  const told = /^sep=([,;\t])\n/i.exec(head);
  if (told) return { delimiter: told[1] ?? ",", skip: told[0].length };
  const delimitersToGuess = [",", ";", "\t"];
  const { meta } = Papa.parse(head, { delimitersToGuess, newline: "\n", skipEmptyLines: "greedy", preview: 10 });
  return { delimiter: meta.delimiter, skip: 0 };
}

type Parsed = { rows: string[][]; end: number; isOpen: boolean };

/** The library's streams read ahead and keep whole files; its parser alone takes what there is and says how far it came. */
function parse(text: string, { delimiter, isLast }: { delimiter: string; isLast: boolean }): Parsed {
  const { data, errors, meta } = new Papa.Parser({ delimiter, newline: "\n" }).parse(text, 0, !isLast) as {
    data: string[][];
    errors: { code: string }[];
    meta: { cursor: number };
  };
  return { rows: data, end: meta.cursor, isOpen: isLast && errors.some(({ code }) => code === "MissingQuotes") };
}
