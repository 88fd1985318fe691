import { AppError } from "@/lib/domain/errors";
import { csvLimits } from "./limits";

const refusal = (message: string, next: string) => new AppError({ code: "invalid-input", message, next });

export const fileTooBig = () =>
  refusal(
    `The file is larger than ${csvLimits.bytes / 1024 / 1024} MB.`,
    "Nothing was imported. Split it into several files, each with the header.",
  );

export const tooManyRows = () =>
  refusal(
    `The file has more than ${csvLimits.rows.toLocaleString("en")} rows.`,
    "Nothing was imported. Split it into several files, each with the header.",
  );

export const tooManyColumns = (columns: number) =>
  refusal(
    `The header has ${columns.toLocaleString("en")} columns, more than the ${csvLimits.columns} that are read.`,
    "Nothing was imported. Remove the columns that are not needed.",
  );

export const rowTooLong = (line: number) =>
  refusal(
    `Row ${line} is longer than ${csvLimits.rowLength / 1024 / 1024} million characters.`,
    "Nothing was imported. A quotation mark in it may never be closed.",
  );

export const unclosedQuote = (line: number) =>
  refusal(
    `A quotation mark in row ${line} is never closed.`,
    "Nothing was imported. Close it, or remove it, and choose the file again.",
  );

export const emptyFile = () =>
  refusal("The file is empty.", "Choose one with a header in its first row, such as the template.");

export const noRows = () =>
  refusal("The file has a header and no rows.", "Nothing was imported. Fill in a row below the header.");

export const noHeader = (line: number) =>
  refusal(
    "The file has no header.",
    `Row ${line} holds a phone number where the names of the columns belong. Nothing was imported: put a header above it.`,
  );

export const notCsv = (kind: string) =>
  refusal(`This is ${kind}, not a CSV file.`, "Nothing was imported. Save it as CSV and choose that file.");
