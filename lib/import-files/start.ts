import "server-only";
import { carrierSecrets } from "@/lib/csv/access";
import type { CheckedRow } from "@/lib/csv/check-row";
import { AppError } from "@/lib/domain/errors";
import { providers } from "@/lib/providers/registry";
import { type Started, startRun } from "@/lib/runs/start";
import type { NewRow } from "@/lib/runs/store";
import { openChecking } from "./checking";
import { formsOf } from "./forms-of";
import type { Checker } from "./holdings";
import { fileGone } from "./parts";
import { startedWith } from "./run-of-file";
import { runRow } from "./run-rows";
import type { StartRequest } from "./schema";
import { findFile, rememberMapping, removeFiles } from "./store";

/** Checks the file once more and starts a run of its rows. The same start a second time leads to the same run. */
export async function startImportOf(ctx: Checker, request: StartRequest): Promise<Started> {
  const before = await startedWith(ctx.workspace, request.key);
  if (before) return before;
  try {
    return await startAnew(ctx, request);
  } catch (error) {
    // of several clicks one has started the run meanwhile, and its file is erased
    const meanwhile = await startedWith(ctx.workspace, request.key);
    if (meanwhile) return meanwhile;
    throw error;
  }
}

async function startAnew(ctx: Checker, request: StartRequest): Promise<Started> {
  const { key, again, mapping, provider, access } = request;
  const file = await findFile(ctx, request.file);
  if (!file) throw fileGone();
  const forms = formsOf(file, request);
  const used = providers.filter(({ slug }) => forms.includes(slug));
  const { rows } = await openChecking(ctx, file, request);
  const started = await startRun(ctx, {
    key,
    again,
    kind: "import",
    title: file.name,
    fingerprint: file.fingerprint,
    rows: runRows(rows),
    secrets: { forms: carrierSecrets(access, used), headers: {} },
    settings: { forms, file: { name: file.name, rows: file.rows } },
  });
  await rememberMapping(ctx, file.shape, { mapping, provider });
  await removeFiles([file.id]);
  return started;
}

/** A file without a row to send starts nothing. */
async function* runRows(rows: AsyncIterable<CheckedRow>): AsyncGenerator<NewRow> {
  let ready = 0;
  for await (const row of rows) {
    if (row.state === "ready") ready += 1;
    yield runRow(row);
  }
  if (ready === 0) throw new AppError(nothingReady);
}

const nothingReady = {
  code: "invalid-input",
  message: "No row of this file can be imported.",
  next: "Nothing was started. Check the rows to see what each of them lacks.",
} as const;
