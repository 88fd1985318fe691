import "server-only";
import { type CheckedRow, rowChecker } from "@/lib/csv/check-row";
import { lookupsOf } from "@/lib/csv/lookups";
import { idColumn, missingColumns, readMapping } from "@/lib/csv/mapping";
import type { Note } from "@/lib/csv/notes";
import { type CsvReading, readCsv } from "@/lib/csv/read-csv";
import { AppError } from "@/lib/domain/errors";
import { placeOf } from "@/lib/imports/place";
import type { Place } from "@/lib/providers/define";
import { type Checker, type Held, holdingsFor } from "./holdings";
import { partsOf } from "./parts";
import type { FileChoice } from "./schema";
import type { StoredFile } from "./store";

export type Checking = {
  /** Every row of the file, once, in its order. */
  rows: AsyncGenerator<CheckedRow>;
  held: Held;
  place: Place;
  /** Complete when all rows were read. */
  notes: () => Note[];
};

/** Reads a stored file against the workspace as it is now: a check and the start of an import see the same. */
export async function openChecking(ctx: Checker, file: StoredFile, choice: FileChoice): Promise<Checking> {
  const mapping = provenMapping(file, choice);
  const held = await holdingsFor(ctx, mapping);
  const place = placeOf(ctx.workspace);
  const check = rowChecker({
    mapping,
    provider: choice.provider,
    idColumn: idColumn(file.columns),
    lookups: lookupsOf(held),
    access: choice.access,
    place,
  });
  const reading = await readCsv(partsOf(file));
  return { rows: checkedRows(reading, check), held, place, notes: reading.notes };
}

async function* checkedRows(reading: CsvReading, check: ReturnType<typeof rowChecker>): AsyncGenerator<CheckedRow> {
  try {
    for await (const row of reading.rows()) yield check(row);
  } finally {
    await reading.close();
  }
}

function provenMapping(file: StoredFile, choice: FileChoice) {
  const mapping = readMapping(choice.mapping, file.columns);
  if (!mapping) throw new AppError(columnTwice);
  const missing = missingColumns({ mapping, provider: choice.provider });
  if (!missing) return mapping;
  const fields = { [missing.field]: missing.message };
  throw new AppError({ code: "invalid-input", message: missing.message, next: "Nothing was imported.", fields });
}

const columnTwice = {
  code: "invalid-input",
  message: "A column of the file is chosen twice, or is not there.",
  next: "Nothing was imported. Choose each column once.",
} as const;
