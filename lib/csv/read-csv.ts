import { setImmediate } from "node:timers/promises";
import { type Column, readColumns } from "./columns";
import { type Bytes, decode } from "./decode";
import type { Encoding } from "./encoding";
import { unescapeFormula } from "./formula";
import { csvLimits } from "./limits";
import { makeNotes, type Note } from "./notes";
import { type CsvRecord, delimiterOf, parseRecords } from "./records";
import { emptyFile, tooManyRows } from "./refusals";
import { looksSecret } from "./secret-columns";

export type CsvRow = {
  /** As a spreadsheet numbers it; the header is in 1 as a rule. */
  line: number;
  /** One per column. */
  cells: string[];
  /** Columns whose cell seems to be a secret; it is not in `cells`. */
  hidden: number[];
  /** There is something beyond the last column: a delimiter inside a text may have moved the cells. */
  overflows: boolean;
};

export type CsvReading = {
  columns: Column[];
  delimiter: string;
  encoding: Encoding;
  /** The first rows, to show beside the mapping. */
  sample: CsvRow[];
  /** Every row, the sample included, once; lines without content are left out. */
  rows: () => AsyncGenerator<CsvRow>;
  /** Complete when all rows were read. */
  notes: () => Note[];
  /** Lets go of a source that is not read to its end. */
  close: () => Promise<void>;
};

const sampleSize = 5;
/** A file in memory would otherwise be read and checked in one go, and nobody else be answered meanwhile. */
const rowsPerTurn = 100;

/** Reads a file as it arrives; throws an AppError where it cannot be read. */
export async function readCsv(source: Bytes): Promise<CsvReading> {
  const notes = makeNotes();
  const texts = decode(source, notes);
  const head = (await texts.next()).value ?? "";
  const { delimiter, skip } = delimiterOf(head);
  const records = filled(parseRecords(resumed([head.slice(skip)], texts), delimiter));
  const close = async () => void (await records.return(undefined));
  const { columns, sample } = await readTop(records).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const toRow = rowReader(columns);
  return {
    columns,
    delimiter,
    encoding: notes.encoding ?? "utf-8",
    sample: sample.map(toRow),
    rows: async function* () {
      let count = 0;
      for await (const record of resumed(sample.splice(0), records)) {
        if (++count > csvLimits.rows) throw tooManyRows();
        if (count % rowsPerTurn === 0) await setImmediate();
        yield toRow(record);
      }
    },
    notes: notes.list,
    close,
  };
}

/** What is pasted into a box is read as a file is. */
export function bytesOf(text: string): Uint8Array[] {
  return [new TextEncoder().encode(text)];
}

async function readTop(records: AsyncGenerator<CsvRecord>): Promise<{ columns: Column[]; sample: CsvRecord[] }> {
  const first = await records.next();
  if (first.done) throw emptyFile();
  const columns = readColumns(first.value);
  const sample = await take(records, sampleSize);
  for (const column of columns) column.secret ||= sample.some(({ cells }) => looksSecret(cells[column.index] ?? ""));
  return { columns, sample };
}

function rowReader(columns: Column[]): (record: CsvRecord) => CsvRow {
  return ({ line, cells }) => {
    const hidden = columns.filter(({ secret, index }) => !secret && looksSecret(cells[index] ?? ""));
    const read = ({ index, secret }: Column) => (secret ? "" : unescapeFormula(cells[index] ?? ""));
    return {
      line,
      cells: columns.map((column) => (hidden.includes(column) ? "" : read(column))),
      hidden: hidden.map(({ index }) => index),
      overflows: cells.slice(columns.length).some((cell) => cell.trim() !== ""),
    };
  };
}

async function* filled(records: AsyncIterable<CsvRecord>): AsyncGenerator<CsvRecord> {
  for await (const record of records) if (record.cells.some((cell) => cell.trim() !== "")) yield record;
}

/** Lets go of the rest also when it was left before the rest began. */
async function* resumed<T>(first: Iterable<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

async function take<T>(from: AsyncGenerator<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = await from.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
