import type { FormValues, ProviderDefinition } from "@/lib/providers/define";
import { accessOf, type CarrierAccess } from "./access";
import { type CsvField, csvFields, formFieldOf } from "./fields";
import { type IssueCode, type Problem, problem } from "./issues";
import type { Names } from "./lookups";
import type { Directory } from "./named";
import { onOrOff } from "./on-off";
import { quoted } from "./quoted";
import type { Cells } from "./row-cells";

type FormRow = { definition: ProviderDefinition; cells: Cells; names: Names; access: CarrierAccess };

type RowField = Exclude<CsvField, "provider">;
type Read = { value: string | boolean } | Problem;

/** What a row says in the terms of its import form, and what in it cannot be said there. Empty cells are not set. */
export function formValuesOf(row: FormRow): { values: FormValues; problems: Problem[] } {
  const { definition, cells } = row;
  const values = credentialFor(row);
  const problems: Problem[] = [];
  for (const field of csvFields) {
    if (field === "provider" || cells[field] === "") continue;
    const name = formFieldOf[field];
    const known = definition.fields[name];
    const read = known ? readCell(row, field, values) : elsewhere(row, field);
    if (read && "code" in read) problems.push(read);
    if (!known || !read || "code" in read) continue;
    values[name] = read.value;
    if (known.alternative) values[known.alternative.group] = known.alternative.variant;
  }
  if (cells.assistant !== "" && cells.squad !== "") problems.push(problem("bad-value", "squad", twoAnswerers));
  return { values, problems };
}

/** A row without a credential takes the one chosen in the form. */
function credentialFor({ definition, cells, access }: FormRow): FormValues {
  const chosen = accessOf(definition, access).credentialId;
  return cells.credential === "" && typeof chosen === "string" && chosen !== "" ? { credentialId: chosen } : {};
}

function readCell({ definition, cells, names }: FormRow, field: RowField, values: FormValues): Read {
  const cell = cells[field];
  switch (field) {
    case "assistant":
      return find(names.assistants, { cell, field, code: "unknown-assistant" });
    case "squad":
      return find(names.squads, { cell, field, code: "unknown-squad" });
    case "credential": {
      const kind = definition.fields.credentialId?.credentialProvider ?? "";
      return find(names.credentials(kind), { cell, field, code: "unknown-credential" });
    }
    case "sms":
    case "e164_check": {
      const value = onOrOff(cell);
      if (value === undefined) return problem("bad-value", field, neitherOnNorOff(cell));
      const reason = value && definition.fields[formFieldOf[field]]?.unavailable?.(values);
      return reason ? problem("sms-unavailable", field, reason) : { value };
    }
    case "number":
      return isShortened(cell) ? problem("bad-number", field, shortened(cell)) : { value: cell };
    default:
      return { value: cell };
  }
}

function find(among: Directory, { cell, field, code }: { cell: string; field: RowField; code: IssueCode }): Read {
  const found = among.find(cell);
  return "id" in found ? { value: found.id } : problem(code, field, found.problem);
}

/** A field that this provider lacks. What an export says of every number is let pass, what asks for something is not. */
function elsewhere({ definition: { label, providerLabel }, cells }: FormRow, field: RowField): Problem | undefined {
  const state = onOrOff(cells[field]);
  if (field === "sms") return state === false ? undefined : problem("sms-unavailable", field, smsElsewhere);
  if (field === "e164_check" && state === true) return undefined;
  const sentence =
    field === "number"
      ? `${providerLabel} gives out its own numbers. Leave the number empty.`
      : `${field} is not used for ${quoted(label)}. Leave it empty.`;
  return problem("not-for-provider", field, sentence);
}

/** Spreadsheets write long digits as powers of ten; the digits are lost then. */
function isShortened(cell: string): boolean {
  return /^\d([.,]\d+)?E\+\d+$/i.test(cell);
}

const shortened = (cell: string) =>
  `A spreadsheet has shortened this number to ${quoted(cell)}. Format the column as text and enter the number again.`;
const neitherOnNorOff = (cell: string) => `${quoted(cell)} is neither on nor off. Say one of them, or leave it empty.`;
const smsElsewhere = "SMS is there for Twilio numbers only. Say off, or leave it empty.";
const twoAnswerers = "A number is answered by an assistant or by a squad, not by both. Empty one of them.";
