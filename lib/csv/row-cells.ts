import { plainText } from "@/lib/numbers-in-text/plain-text";
import { type CsvField, csvFields } from "./fields";
import type { RowMapping } from "./mapping";
import { quoted } from "./quoted";
import { type Problem, problem } from "./issues";
import type { CsvRow } from "./read-csv";

/** A row by field; what the file does not have is empty. */
export type Cells = Record<CsvField, string>;

/** As long as a form takes; a longer cell is not passed on. */
const longest = 4000;

export function cellsOf(row: CsvRow, { mapping, provider }: RowMapping): { cells: Cells; problems: Problem[] } {
  const problems: Problem[] = [];
  const cells = Object.fromEntries(csvFields.map((field) => [field, read(field)])) as Cells;
  if (row.overflows) problems.push(problem("moved-cells", null, movedCells));
  return { cells, problems };

  function read(field: CsvField): string {
    if (field === "provider" && provider !== undefined) return provider;
    const index = mapping[field];
    if (index === undefined) return "";
    if (row.hidden.includes(index)) return refuse("secret-in-file", field, secretInFile);
    const cell = (row.cells[index] ?? "").trim();
    if (cell.length <= longest) return field === "number" ? plainText(cell).trim() : cell;
    return refuse(field === "name" ? "name-too-long" : "bad-value", field, `${quoted(cell)} is too long.`);
  }

  function refuse(...said: Parameters<typeof problem>): string {
    problems.push(problem(...said));
    return "";
  }
}

const movedCells = "The row has more cells than the header. Put texts that contain the delimiter into quotation marks.";
const secretInFile = "This cell seems to hold a secret and was not read. Enter access to carriers in the form.";
