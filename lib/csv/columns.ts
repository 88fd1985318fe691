import { understandNumber } from "@/lib/domain/phone-format";
import { csvLimits } from "./limits";
import { clipped } from "./quoted";
import { noHeader, tooManyColumns } from "./refusals";
import type { CsvRecord } from "./records";
import { isSecretHeader } from "./secret-columns";

export type Column = {
  index: number;
  /** As the file says it, told apart where two are alike. */
  title: string;
  /** Seems to hold a secret: its cells are never read. */
  secret: boolean;
};

const titleLength = 60;

/** Columns are told by their place: two may have the same header, and some have none. */
export function readColumns({ line, cells }: CsvRecord): Column[] {
  const headers = withoutEmptyEnd(cells.map((cell) => cell.trim()));
  if (headers.length > csvLimits.columns) throw tooManyColumns(headers.length);
  if (headers.some((header) => understandNumber(header)?.valid)) throw noHeader(line);
  const times = new Map<string, number>();
  return headers.map((header, index) => {
    const title = header === "" ? `Column ${letterOf(index)}` : clipped(header, titleLength);
    const time = (times.get(title) ?? 0) + 1;
    times.set(title, time);
    return { index, title: time > 1 ? `${title} (${time})` : title, secret: isSecretHeader(header) };
  });
}

/** Said once above the mapping. */
export function secretColumnSentence({ title }: Column): string {
  return `“${title}” seems to hold a secret and was not read. Enter access to carriers in the form, and remove the column from the file.`;
}

function withoutEmptyEnd(headers: string[]): string[] {
  return headers.slice(0, headers.findLastIndex((header) => header !== "") + 1);
}

/** A, B, … Z, AA, as a spreadsheet names them. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
