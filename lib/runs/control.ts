import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type CarrierAccess, carrierSecrets } from "@/lib/csv/access";
import type { Transaction } from "@/lib/db/handle";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { runRows } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { placeOf } from "@/lib/imports/place";
import { providers } from "@/lib/providers/registry";
import { takeAccess } from "./fresh-access";
import * as refusals from "./refusals";
import { renewRun } from "./renew";
import { renewRows } from "./rows";
import { mostLooks, type RowState } from "./schema";
import { openRunSecrets } from "./secrets";
import { wakeRuns } from "./serve";
import { rollbackRow, type Started, type Starter, startRun } from "./start";
import { cancelRun, findRun, pauseRun, resumeRun, type Run } from "./store";
import { undoableEntries } from "./undoable-entries";

type Owner = Pick<Starter, "workspace">;

/** What is under way finishes; nothing more is begun. A run that is over stays as it is. */
export async function pause(ctx: Owner, id: string): Promise<void> {
  await requireRun(ctx, id);
  await pauseRun(id, "person", null);
}

export async function resume(ctx: Owner, id: string): Promise<void> {
  await requireRun(ctx, id);
  await resumeRun(id);
  wakeRuns();
}

export async function cancel(ctx: Owner, id: string): Promise<void> {
  await requireRun(ctx, id);
  await cancelRun(id);
  wakeRuns();
}

type Retry = { access?: CarrierAccess; /** Only this row. */ line?: number };

/**
 * Failed rows begin anew; one whose answer was lost once is looked for before it is sent. Access of an import that is over
 * was erased: it is asked for again.
 */
export async function retryFailed(ctx: Owner, id: string, { access = {}, line }: Retry = {}): Promise<number> {
  await requireRun(ctx, id);
  const looked = ({ kind }: Run) => (kind === "import" ? sql`${runRows.doubted}` : sql`false`);
  const ofLine = line === undefined ? undefined : eq(runRows.line, line);
  const renewed = { failure: null, settledAt: null, looks: 0 };
  const begin = (to: "unknown" | "pending") =>
    renewRun(id, {
      rows: (run) => and(eq(runRows.state, "failed"), ofLine, to === "unknown" ? looked(run) : sql`not ${looked(run)}`),
      to: { ...renewed, state: to },
      secrets: carrierSecrets(access, providers),
      prove: (run, tx) => proveRetry(ctx, { run, tx, access, line, states: ["failed"] }),
    });
  const count = (await begin("pending")) + (await begin("unknown").catch(asUnderWay));
  if (count > 0) wakeRuns();
  return count;
}

/** "Look again" at rows that stayed unknown: they are looked for, and sent again only where they surely are not there. */
export async function lookAgain(ctx: Owner, id: string, access: CarrierAccess = {}): Promise<number> {
  await requireRun(ctx, id);
  const count = await renewRun(id, {
    rows: () => eq(runRows.state, "unknown"),
    to: { looks: 0 },
    secrets: carrierSecrets(access, providers),
    prove: async (run, tx) => {
      // what a cancelled run does not find is called off
      if (run.state !== "cancelled") await proveRetry(ctx, { run, tx, access, states: ["unknown"] });
    },
  });
  if (count > 0) wakeRuns();
  return count;
}

type Proving = { run: Run; tx: Transaction; access: CarrierAccess; line?: number; states: RowState[] };

async function proveRetry({ workspace }: Owner, { run, tx, access, ...rows }: Proving): Promise<void> {
  if (run.state === "cancelled") throw new AppError(refusals.isCancelled);
  const isOver = run.endedAt !== null;
  if (isOver && run.settings.hasSecretHeaders) throw new AppError(refusals.headersAreGone);
  if (run.kind !== "import") return;
  const known = isOver ? access : openRunSecrets(run.id, run.secretsSealed).forms;
  await takeAccess(tx, { ...rows, runId: run.id, access: known, place: placeOf(workspace) });
}

function asUnderWay(error: unknown): never {
  if (isUniqueViolation(error)) throw new AppError(refusals.isUnderWay);
  throw error;
}

/** Somebody looked for themselves: what stayed unknown after every look counts as failed. */
export async function giveUp(ctx: Owner, id: string): Promise<number> {
  await requireRun(ctx, id);
  const count = await renewRows(
    id,
    "unknown",
    { state: "failed", failure: refusals.givenUp, settledAt: new Date() },
    { leastLooks: mostLooks },
  );
  wakeRuns();
  return count;
}

/** A run of its own that puts back what another one changed; a second click leads to the same run. */
export async function rollBack(ctx: Starter, id: string): Promise<Started> {
  const run = await requireRun(ctx, id);
  if (run.kind !== "change") throw new AppError(refusals.cannotRollBack);
  if (!run.endedAt) throw new AppError(refusals.isNotOver);
  const entries = await undoableEntries(run.id);
  if (entries.length === 0) throw new AppError(refusals.nothingToRollBack);
  return startRun(ctx, {
    key: randomUUID(),
    kind: "rollback",
    title: `Roll back: ${run.title}`,
    fingerprint: `rollback ${run.id}`,
    rows: entries.map(rollbackRow),
    secrets: { forms: {}, headers: {} },
    rollbackOf: run.id,
    again: true,
  });
}

/** A foreign run, an unknown one and an address that is none answer alike. */
export async function requireRun({ workspace }: Owner, id: string): Promise<Run> {
  const run = z.guid().safeParse(id).success ? await findRun(workspace.id, id) : undefined;
  if (run) return run;
  throw new AppError(refusals.noSuchRun);
}
