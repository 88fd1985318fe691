import { labelOf, type PhoneNumber } from "@/lib/domain/phone-number";
import { naturalKeyOf } from "@/lib/imports/identity";
import type { FormValues, ProviderDefinition } from "@/lib/providers/define";
import { providers } from "@/lib/providers/registry";
import { isAccess } from "./access";
import { chooseForm, isProblem } from "./choose-form";
import { csvFieldOf } from "./fields";
import { formValuesOf } from "./form-values";
import { fillForm, type FormContext } from "./fill-form";
import { type IssueCode, type Problem, problem, type RowIssue } from "./issues";
import type { Lookups } from "./lookups";
import type { RowMapping } from "./mapping";
import { clipped } from "./quoted";
import type { CsvRow } from "./read-csv";
import { type Cells, cellsOf } from "./row-cells";
import { identityOf, keyOf, wantedOf } from "./row-identity";

export type CheckContext = FormContext &
  RowMapping & {
    /** Of the column `id` in a file exported from here. */
    idColumn?: number | undefined;
    lookups: Lookups;
  };

/** What a run is started with; access to the carrier is not in it. */
export type ReadyRow = {
  state: "ready";
  line: number;
  label: string;
  /** The natural key, one of a kind in the file; all free numbers share one. */
  key: string;
  /** Slug of the provider's form. */
  form: string;
  values: FormValues;
};

/** Skipped: nothing is wrong, but there is nothing to do. */
export type StoppedRow = {
  state: "skipped" | "refused";
  line: number;
  label: string;
  issues: RowIssue[];
  /** As far as it was understood: a refused row may be sent later, with what it lacked. */
  key?: string | undefined;
  form?: string;
  values?: FormValues;
  /** The number that is there already. */
  existingId?: string;
};

export type CheckedRow = ReadyRow | StoppedRow;

/** Checks the rows of one file in their order; it remembers them, to find the second row of one number. */
export function rowChecker(context: CheckContext): (row: CsvRow) => CheckedRow {
  const lineOf = new Map<string, number>();
  return (row) => {
    const { cells, problems } = cellsOf(row, context);
    const definition = chooseForm(cells, providers);
    const id = context.idColumn === undefined ? undefined : row.cells[context.idColumn]?.trim();
    if (isProblem(definition)) {
      const there = existingOf({ cells, id, context });
      const chosen = problems.some(({ field }) => field === "provider") ? problems : [definition, ...problems];
      return there ? skippedAs(row, there) : stopped(row, { state: "refused", cells, problems: chosen });
    }
    const said = formValuesOf({ definition, cells, names: context.lookups, access: context.access });
    const identity = identityOf(definition, said.values, context);
    const there = context.lookups.existing.find(wantedOf(identity, { number: cells.number, id }));
    if (there) return skippedAs(row, there);
    const key = keyOf(identity);
    const earlier = key === undefined ? undefined : lineOf.get(key);
    if (earlier !== undefined) return stopped(row, { state: "skipped", cells, problems: [repeated(earlier)] });
    if (key !== undefined) lineOf.set(key, row.line);
    return checkForm({ row, cells, definition, context, key, ...said, problems: [...problems, ...said.problems] });
  };
}

type Checking = {
  row: CsvRow;
  cells: Cells;
  definition: ProviderDefinition;
  context: CheckContext;
  key: string | undefined;
  values: FormValues;
  problems: Problem[];
};

function checkForm({ row, cells, definition, context, key, values, problems }: Checking): CheckedRow {
  const form = definition.slug;
  const filled = fillForm(definition, values, context);
  const found = "refused" in filled ? [...problems, ...fromForm(filled.refused, definition, problems)] : problems;
  if (found.length > 0 || "refused" in filled)
    return { ...stopped(row, { state: "refused", cells, problems: found }), key, form, values };
  const label = labelOfRow(row, cells);
  return { state: "ready", line: row.line, label, key: naturalKeyOf(filled.body), form, values };
}

/** A form's refusals in the terms of the file; a cell that was not understood is not said to be missing as well. */
function fromForm(
  refused: { name: string; message: string }[],
  definition: ProviderDefinition,
  found: Problem[],
): Problem[] {
  return refused.flatMap(({ name, message }) => {
    const field = csvFieldOf(name) ?? null;
    if (isAccess(definition, name)) return [problem("missing-access", null, `${definition.label}: ${message}`)];
    if (field && found.some((known) => known.field === field)) return [];
    return [problem(codes[field ?? ""] ?? "bad-value", field, message)];
  });
}

const codes: Partial<Record<string, IssueCode>> = {
  number: "bad-number",
  sip_uri: "bad-sip-uri",
  name: "name-too-long",
  credential: "missing-credential",
};

/** Of a word that is no way to import, such as one the upstream invented since: its numbers may still be here. */
function existingOf({ cells, id, context }: { cells: Cells; id: string | undefined; context: CheckContext }) {
  const spellings = cells.number === "" ? [] : [cells.number];
  const sipUri = cells.sip_uri || undefined;
  return context.lookups.existing.find({ provider: cells.provider, spellings, sipUri, id });
}

function skippedAs({ line }: CsvRow, there: PhoneNumber): StoppedRow {
  const field = there.number ? "number" : there.sipUri ? "sip_uri" : null;
  const message = `Already in this workspace as ${clipped(labelOf(there))}. Nothing to do.`;
  const issues = [{ line, ...problem("already-there", field, message) }];
  return { state: "skipped", line, label: clipped(labelOf(there)), issues, existingId: there.id };
}

function stopped(
  row: CsvRow,
  { state, cells, problems }: { state: StoppedRow["state"]; cells: Cells; problems: Problem[] },
): StoppedRow {
  const { line } = row;
  return { state, line, label: labelOfRow(row, cells), issues: problems.map((said) => ({ line, ...said })) };
}

function repeated(earlier: number): Problem {
  return problem("duplicate-in-file", "number", `The same number is in row ${earlier}. Only that row counts.`);
}

function labelOfRow({ line }: CsvRow, { name, number, sip_uri }: Cells): string {
  return clipped(name || number || sip_uri || `Row ${line}`);
}
