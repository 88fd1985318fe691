import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { runs } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { asJson } from "@/lib/domain/json";
import type { VapiContext } from "@/lib/gate/context";
import { routingNames } from "@/lib/phone-numbers/routing-names";
import { type RunChange, titleOf } from "./change";
import { answererOf } from "./load-plan";
import { type Plan, planChange, type PlannedNumber } from "./plan";
import { withoutHeaderValues } from "./planned-body";
import { changePayload } from "./schema";
import type { RunSelection } from "./selection";
import { type Started, startRun } from "./start";
import type { NewRow } from "./store";
import { isWorkspaceTyped } from "./typed-workspace";

export type ChangeStart = {
  key: string;
  selection: RunSelection;
  change: RunChange;
  /** Of the plan that the person saw. */
  fingerprint: string;
  /** The workspace's name, typed before numbers are released. */
  typed?: string;
  again?: boolean;
};

/** Plans once more and starts what the person saw; a plan that came out otherwise comes back to be looked at. */
export async function startChangeRun(ctx: VapiContext, start: ChangeStart): Promise<Started | { moved: Plan }> {
  const { key, selection, change, fingerprint, again } = start;
  const before = await startedBefore(ctx, key);
  if (before) return before;
  if (change.kind === "release" && !isWorkspaceTyped(ctx.workspace, start.typed ?? "")) throw notTyped(ctx.workspace);
  const plan = await planChange(ctx, selection, change, { perSecond: 1 });
  // a second click may find what the first one has changed meanwhile
  if (plan.fingerprint !== fingerprint) return (await startedBefore(ctx, key)) ?? { moved: plan };
  if (plan.count === 0) throw new AppError(nothingToDo);
  const headers = headersOf(change);
  const answerer = change.kind === "assign" ? answererOf(change, await routingNames(ctx, namesPatienceMs)) : undefined;
  return startRun(ctx, {
    key,
    kind: "change",
    title: titleOf(change, plan.count, answerer),
    fingerprint,
    rows: rowsOf(plan.numbers),
    secrets: { forms: {}, headers },
    settings: { change: change.kind, hasSecretHeaders: Object.keys(headers).length > 0 },
    again,
  });
}

const namesPatienceMs = 1_000;

/** Twenty clicks bring the same key; what the first one started is what the others find. */
async function startedBefore({ workspace }: Pick<VapiContext, "workspace">, key: string): Promise<Started | undefined> {
  const db = await database();
  const [run] = await db
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.workspaceId, workspace.id), eq(runs.key, key), ne(runs.state, "preparing")));
  return run && { id: run.id, mine: false };
}

/** One after the other, as they are written down. */
function* rowsOf(numbers: readonly PlannedNumber[]): Generator<NewRow> {
  for (const number of numbers) yield rowOf(number);
}

function rowOf({ line, id, label, changes, mark, skipped }: PlannedNumber): NewRow {
  const payload = changes ? { changes: withoutHeaderValues(changes), planned: mark } : { release: true, planned: mark };
  const failure = skipped && { code: "invalid-input" as const, message: skipped.text, next: "Nothing was changed." };
  return {
    line,
    key: id,
    label,
    payload: asJson(changePayload.parse(payload)),
    ...(failure && { skipped: failure }),
  };
}

function headersOf(change: RunChange): Record<string, string> {
  const headers = change.kind === "server" ? (change.server?.headers ?? []) : [];
  return Object.fromEntries(headers.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

function notTyped({ name }: VapiContext["workspace"]): AppError {
  return new AppError({
    code: "invalid-input",
    message: "What you typed is not the name of this workspace.",
    next: `Type ${name} to release these numbers. Nothing was changed.`,
    fields: { typed: `Type ${name}.` },
  });
}

const nothingToDo = {
  code: "invalid-input",
  message: "None of these numbers would change.",
  next: "Nothing was started.",
} as const;
