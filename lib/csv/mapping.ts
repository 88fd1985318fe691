import { z } from "zod";
import type { Column } from "./columns";
import { type CsvField, csvFields } from "./fields";
import { foldHeader } from "./fold-header";
import { csvLimits } from "./limits";

/** Column by field; a field that is not in it is not in the file. */
export type Mapping = Partial<Record<CsvField, number>>;

/** How the rows of a file are read. */
export type RowMapping = {
  mapping: Mapping;
  /** Slug of the form that every row goes through, where no column says it. */
  provider?: string | undefined;
};

const columnIndex = z
  .int()
  .min(0)
  .max(csvLimits.columns - 1);

export const mappingSchema = z.partialRecord(z.enum(csvFields), columnIndex);

/** A mapping from the browser or from an earlier file; undefined where it does not fit these columns. */
export function readMapping(given: unknown, columns: readonly Column[]): Mapping | undefined {
  const { data } = mappingSchema.safeParse(given);
  if (!data) return undefined;
  const chosen = Object.values(data);
  const usable = (index: number) => columns.some((column) => column.index === index && !column.secret);
  return chosen.every(usable) && new Set(chosen).size === chosen.length ? data : undefined;
}

/** Fields without which no row can be read. */
export function missingColumns({ mapping, provider }: RowMapping): { field: CsvField; message: string } | undefined {
  if (mapping.provider === undefined && provider === undefined)
    return { field: "provider", message: "Choose the column that says the provider, or one provider for every row." };
  const { number, sip_uri, area_code } = mapping;
  const tellsNumbers = number !== undefined || sip_uri !== undefined || area_code !== undefined || provider === "free";
  return tellsNumbers ? undefined : { field: "number", message: "Choose the column that holds the phone numbers." };
}

/** The column that a file exported from here keeps its ids in. */
export function idColumn(columns: readonly Column[]): number | undefined {
  return columns.find(({ title }) => foldHeader(title) === "id")?.index;
}
