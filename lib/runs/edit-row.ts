import "server-only";
import { and, eq } from "drizzle-orm";
import { type CarrierAccess, carrierSecrets, isAccess } from "@/lib/csv/access";
import { fillForm } from "@/lib/csv/fill-form";
import { database } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { runRows } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { VapiContext } from "@/lib/gate/context";
import { isAnonymous, naturalKeyOf } from "@/lib/imports/identity";
import { placeOf } from "@/lib/imports/place";
import type { FormValues, ProviderDefinition } from "@/lib/providers/define";
import { findProvider, providers } from "@/lib/providers/registry";
import { requireRun } from "./control";
import { correctable } from "./correctable";
import { isCancelled, noSuchRow } from "./refusals";
import { renewRun } from "./renew";
import type { RunRow } from "./rows";
import { importPayload } from "./schema";
import { openRunSecrets } from "./secrets";
import { wakeRuns } from "./serve";
import type { Run } from "./store";

type Owner = Pick<VapiContext, "workspace">;
type Correction = { line: number; values: FormValues; access: CarrierAccess };

/** A failed row of an import with other words in it, held against the same form as in the dry run, and sent again. */
export async function editRow(ctx: Owner, id: string, { line, values, access }: Correction): Promise<void> {
  const run = await requireRun(ctx, id);
  if (run.state === "cancelled") throw new AppError(isCancelled);
  const { row, form, told } = await failedRow(run, line);
  const known = run.endedAt === null ? openRunSecrets(run.id, run.secretsSealed).forms : access;
  const corrected = { ...told, ...onlyCorrectable(form, values) };
  const filled = fillForm(form, corrected, { access: known, place: placeOf(ctx.workspace) });
  if ("refused" in filled) throw refusedAs(form, filled.refused);
  const key = naturalKeyOf(filled.body);
  const to = {
    payload: importPayload.parse({ form: form.slug, values: corrected }),
    label: textOf(corrected.name) ?? textOf(corrected.number) ?? textOf(corrected.sipUri) ?? row.label,
    ...(isAnonymous(key) ? {} : { key }),
    // what may have arrived is looked for under its number, as long as that is the same
    state: row.doubted && key === row.key ? ("unknown" as const) : ("pending" as const),
    failure: null,
    settledAt: null,
    looks: 0,
  };
  const isIt = and(eq(runRows.id, row.id), eq(runRows.state, "failed"));
  const secrets = carrierSecrets(access, providers);
  const count = await renewRun(id, { rows: () => isIt, to, secrets }).catch(asRepeated);
  if (count === 0) throw new AppError(noSuchRow);
  wakeRuns();
}

async function failedRow(
  { id }: Run,
  line: number,
): Promise<{ row: RunRow; form: ProviderDefinition; told: FormValues }> {
  const db = await database();
  const [row] = await db
    .select()
    .from(runRows)
    .where(and(eq(runRows.runId, id), eq(runRows.line, line), eq(runRows.state, "failed")));
  const payload = importPayload.safeParse(row?.payload).data;
  const form = payload && findProvider(payload.form);
  if (!row || !form) throw new AppError(noSuchRow);
  return { row, form, told: payload.values };
}

function onlyCorrectable(form: ProviderDefinition, values: FormValues): FormValues {
  const names = correctable(form).map(({ name }) => name);
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

/** Access is refused under its own fields, as where it is asked for. */
function refusedAs(form: ProviderDefinition, refused: { name: string; message: string }[]): AppError {
  const place = (name: string) => (isAccess(form, name) ? `${form.slug}.${name}` : name);
  return new AppError({
    code: "invalid-input",
    message: refused[0]?.message ?? "This row cannot be sent.",
    next: "Nothing was sent.",
    fields: Object.fromEntries(refused.map(({ name, message }) => [place(name), message])),
  });
}

function asRepeated(error: unknown): never {
  if (!isUniqueViolation(error)) throw error;
  const message = "Another row of this run has the same number.";
  throw new AppError({ code: "duplicate", message, next: "Nothing was sent.", fields: { number: message } });
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
