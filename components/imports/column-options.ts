import type { Column } from "@/lib/csv/columns";
import { type CsvField, csvFields } from "@/lib/csv/fields";
import type { Mapping } from "@/lib/csv/mapping";
import type { FileMapping } from "@/lib/import-files/schema";
import { providers } from "@/lib/providers/registry";

const everyRow = "every-row:";

/** What a field can be read from: a column, or for the provider one that every row shares. */
export function optionsFor(field: CsvField, columns: readonly Column[]) {
  const readable = columns.filter(({ secret }) => !secret);
  return [
    { value: "", label: field === "provider" ? "Choose where it stands" : "Not in the file" },
    ...readable.map(({ index, title }) => ({ value: String(index), label: title })),
    ...(field === "provider" ? providers : []).map(({ slug, label }) => ({
      value: everyRow + slug,
      label: `Every row: ${label}`,
    })),
  ];
}

export function chosenFor(field: CsvField, { mapping, provider }: FileMapping): string {
  if (field === "provider" && provider) return everyRow + provider;
  return mapping[field] === undefined ? "" : String(mapping[field]);
}

/** A column serves one field: chosen for another, it leaves the first. */
export function chooseColumn(matched: FileMapping, field: CsvField, value: string): FileMapping {
  const everyRowIs = providers.find(({ slug }) => value === everyRow + slug)?.slug;
  const index = everyRowIs || value === "" ? undefined : Number(value);
  const mapping: Mapping = {};
  for (const other of csvFields) {
    const column = other === field ? index : matched.mapping[other];
    if (column !== undefined && (other === field || column !== index)) mapping[other] = column;
  }
  return { mapping, provider: field === "provider" ? everyRowIs : matched.provider };
}

/** Columns that are shown and not read. */
export function unusedColumns(columns: readonly Column[], { mapping }: FileMapping): Column[] {
  const used = Object.values(mapping);
  return columns.filter(({ index, secret }) => !secret && !used.includes(index));
}
