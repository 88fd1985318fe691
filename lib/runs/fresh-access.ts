import "server-only";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { type CarrierAccess, isAccess } from "@/lib/csv/access";
import { fillForm } from "@/lib/csv/fill-form";
import type { Transaction } from "@/lib/db/handle";
import { runRows } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { isAnonymous, naturalKeyOf } from "@/lib/imports/identity";
import type { Place } from "@/lib/providers/define";
import { findProvider } from "@/lib/providers/registry";
import type { RunRow } from "./rows";
import { importPayload, type RowState } from "./schema";

const rowsAtOnce = 500;

type Given = {
  runId: string;
  states: readonly RowState[];
  /** Only this row. */
  line?: number;
  access: CarrierAccess;
  place: Place;
};

/**
 * Rows go by what they will be sent as, so that a lost answer is looked for under that: a row which the dry run refused
 * had no such name, and access that is given again may be that of another account. It has to be complete.
 */
export async function takeAccess(tx: Transaction, { runId, states, line, access, place }: Given): Promise<void> {
  const isMeant = and(
    eq(runRows.runId, runId),
    inArray(runRows.state, [...states]),
    line === undefined ? undefined : eq(runRows.line, line),
  );
  for (let after = -1; ;) {
    const rows = await tx
      .select()
      .from(runRows)
      .where(and(isMeant, gt(runRows.line, after)))
      .orderBy(asc(runRows.line))
      .limit(rowsAtOnce);
    for (const row of rows) {
      const key = keyWith(row, { access, place });
      if (key && key !== row.key) await tx.update(runRows).set({ key }).where(eq(runRows.id, row.id));
    }
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = last.line;
  }
}

/** Undefined where the row has none of its own, or something else of it is wrong, which its next sending will say. */
function keyWith({ payload }: RunRow, given: Pick<Given, "access" | "place">): string | undefined {
  const told = importPayload.safeParse(payload).data;
  const definition = told && findProvider(told.form);
  if (!definition) return undefined;
  const filled = fillForm(definition, told.values, given);
  if ("body" in filled) {
    const key = naturalKeyOf(filled.body);
    return isAnonymous(key) ? undefined : key;
  }
  const missing = filled.refused.filter(({ name }) => isAccess(definition, name));
  if (missing.length === 0) return undefined;
  throw new AppError({
    code: "invalid-input",
    message: `Access to ${definition.providerLabel} is needed once more.`,
    next: "Switchboard does not keep it after a run has ended. Nothing was started.",
    fields: Object.fromEntries(missing.map(({ name, message }) => [`${definition.slug}.${name}`, message])),
  });
}
