import type { CheckedRow, StoppedRow } from "@/lib/csv/check-row";
import { formFieldOf } from "@/lib/csv/fields";
import type { Failure } from "@/lib/domain/errors";
import { isAnonymous } from "@/lib/imports/identity";
import { findProvider } from "@/lib/providers/registry";
import type { NewRow } from "@/lib/runs/store";

/** Every row of the file is a row of the run, so that its report accounts for all of them. */
export function runRow(row: CheckedRow): NewRow {
  const { line, label } = row;
  if (row.state === "ready") {
    const anonymous = isAnonymous(row.key);
    const payload = { form: row.form, values: row.values };
    return { line, label, key: anonymous ? `${row.key}${line}` : row.key, anonymous, payload };
  }
  const payload = { form: row.form ?? "", values: row.values ?? {} };
  return {
    line,
    label,
    key: keyOf(row),
    anonymous: isNameless(row),
    payload,
    [row.state === "skipped" ? "skipped" : "failed"]: failureOf(row),
  };
}

/** A row that is skipped has no claim to its number; one that is refused may be sent once it has what it lacked. */
function keyOf({ state, key, line }: StoppedRow): string {
  return (state === "refused" && key) || `row ${line}`;
}

/** Of a form without a number or an address nothing ever tells two rows apart. */
function isNameless({ state, form = "" }: StoppedRow): boolean {
  const fields = findProvider(form)?.fields;
  return state === "refused" && fields !== undefined && !("number" in fields) && !("sipUri" in fields);
}

function failureOf({ state, issues, existingId }: StoppedRow): Failure {
  const message = issues.map((issue) => issue.message).join(" ");
  if (state === "skipped") return { code: "duplicate", message, ...(existingId && { existingId }) };
  const about = issues.flatMap(({ field, message }) =>
    field === null || field === "provider" ? [] : [[formFieldOf[field], message] as const],
  );
  const lacksAccessOnly = issues.every(({ code }) => code === "missing-access");
  const next = lacksAccessOnly ? enterAccess : mend;
  return { code: "invalid-input", message, next, fields: Object.fromEntries(about) };
}

const mend = "Nothing was sent. Correct the row in the file and import it again.";
const enterAccess = "Nothing was sent. Retry the failed rows and enter the access there.";
