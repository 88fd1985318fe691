import "server-only";
import { fillForm } from "@/lib/csv/fill-form";
import { isAppError } from "@/lib/domain/errors";
import { labelOf, type PhoneNumber } from "@/lib/domain/phone-number";
import { inFormTerms } from "@/lib/imports/form-terms";
import { placeOf } from "@/lib/imports/place";
import { duplicate, noSuchForm } from "@/lib/imports/sentences";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import type { CreateRequest, FormValues, ProviderDefinition } from "@/lib/providers/define";
import { findProvider } from "@/lib/providers/registry";
import type { VapiClient } from "@/lib/vapi/types";
import type { OpenRun } from "./context";
import { foundElsewhere } from "./elsewhere";
import { noteImport } from "./journal-import";
import { nameWithToken } from "./name-token";
import { later, outcomeOf, refusal, type RowOutcome } from "./outcome";
import { type RunRow, writeAhead } from "./rows";
import { importPayload } from "./schema";

type Prepared = { definition: ProviderDefinition; values: FormValues; body: CreateRequest };

/** Sends one create, once. What is found to be there already is not sent at all. */
export async function workImport(open: OpenRun, row: RunRow, vapi: VapiClient): Promise<RowOutcome> {
  const made = row.upstreamId;
  try {
    const prepared = prepare(open, row);
    if (made) return await rename(open, { row, vapi, id: made, name: prepared.body.name });
    const there = row.anonymous ? undefined : await foundElsewhere(row, since(open));
    if (there === "under-way") return later(row.attempts);
    if (there) return alreadyThere(open, there.id);
    return await create(open, { ...prepared, row, vapi });
  } catch (error) {
    return outcomeOf(error, row, false);
  }
}

/** What was made just before the run began may be missing in the list that it began with. */
const staleMs = 60_000;

function since({ run, clock }: OpenRun): { done: Date; sent: Date } {
  return { done: new Date(run.createdAt.getTime() - staleMs), sent: new Date(clock.now() - staleMs) };
}

/** What the dry run checked is what is sent: the row's own values and the access that lies sealed beside the run. */
function prepare({ workspace, secrets }: OpenRun, row: RunRow): Prepared {
  const { form, values } = importPayload.parse(row.payload);
  const definition = findProvider(form);
  if (!definition) throw refusal(noSuchForm.message, "Nothing was created.");
  const filled = fillForm(definition, values, { access: secrets.forms, place: placeOf(workspace) });
  if ("body" in filled) return { definition, values, body: filled.body };
  throw refusal(filled.refused[0]?.message ?? "This row cannot be sent.", "Nothing was created.");
}

type Creating = Prepared & { row: RunRow; vapi: VapiClient };

async function create(open: OpenRun, { definition, values, body, row, vapi }: Creating): Promise<RowOutcome> {
  const sent = row.anonymous ? { ...body, name: nameWithToken(body.name, row.id) } : body;
  const entry = await noteImport(open.author, row, body.provider);
  // whoever holds it up so long has lost it to somebody who looks for it now: nothing may leave after that
  if (isOver(open, row)) {
    await entry.close("failed");
    return later(row.attempts);
  }
  try {
    const phone = await vapi.phoneNumbers.create(sent);
    if (row.anonymous) {
      await writeAhead(row, { upstreamId: phone.id });
      return await rename(open, { row, vapi, id: phone.id, name: body.name });
    }
    return await brought(open, row, phone);
  } catch (error) {
    const made = madeBefore(row, error);
    if (made) {
      await entry.found(made);
      return { state: "done", upstreamId: made };
    }
    const outcome = existing(open, error) ?? outcomeOf(error, row);
    await entry.close(outcome.state === "unknown" ? "unknown" : "failed");
    if (outcome.state === "failed") return { ...outcome, failure: inFormTerms(outcome.failure, definition, values) };
    return outcome;
  }
}

function isOver({ clock }: OpenRun, { leaseUntil }: RunRow): boolean {
  return leaseUntil !== null && clock.now() >= leaseUntil.getTime();
}

type Renaming = { row: RunRow; vapi: VapiClient; id: string; name: unknown };

/** The number exists; a token left in its name is taken off before the row counts as done. */
async function rename(open: OpenRun, { row, vapi, id, name }: Renaming): Promise<RowOutcome> {
  const wanted = typeof name === "string" ? name : null;
  try {
    return await brought(open, row, await vapi.phoneNumbers.update(id, { provider: "vapi", name: wanted }));
  } catch (error) {
    const outcome = outcomeOf(error, row);
    if (outcome.state !== "failed") return outcome;
    // a clear no does not undo the number: it is there, under the name it was made with
    await (await noteImport(open.author, row, "vapi")).found(id);
    return { state: "done", upstreamId: id };
  }
}

export async function brought({ workspace, lanes, author }: OpenRun, row: RunRow, phone: PhoneNumber) {
  const index = numberIndex({ workspace, vapi: lanes.vapi });
  // one that nobody looks at learns it when it is read
  if (index.isWarm()) index.upsert(phone);
  await (await noteImport(author, row, phone.provider)).brought(phone);
  return { state: "done" as const, upstreamId: phone.id };
}

/** After an unclear sending, a number that is there is the one that it made. */
function madeBefore({ doubted }: RunRow, error: unknown): string | undefined {
  return doubted && isAppError(error, "duplicate") ? error.failure.existingId : undefined;
}

function existing(open: OpenRun, error: unknown): RowOutcome | undefined {
  if (!isAppError(error, "duplicate") || !error.failure.existingId) return undefined;
  return alreadyThere(open, error.failure.existingId);
}

export function alreadyThere({ workspace }: Pick<OpenRun, "workspace">, id: string, phone?: PhoneNumber) {
  const existing = phone && { label: labelOf(phone), createdAt: phone.createdAt };
  const failure = duplicate({ workspace: workspace.name, id, existing });
  delete failure.fields;
  return { state: "skipped" as const, upstreamId: id, failure };
}
