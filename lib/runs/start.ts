import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { AppError } from "@/lib/domain/errors";
import type { JsonObject } from "@/lib/domain/json";
import type { VapiContext } from "@/lib/gate/context";
import { isAnonymous } from "@/lib/imports/identity";
import { type Items, mapped } from "./batches";
import { beginRun } from "./begin";
import { type ImportRowPlan, type ImportSecrets, type RunKind, type RunSecrets, rollbackPayload } from "./schema";
import { sealRunSecrets } from "./secrets";
import { wakeRuns } from "./serve";
import type { NewRow, Run } from "./store";

export type Starter = Pick<VapiContext, "user" | "workspace">;
/** `mine` false: this very start came before; it is one run. */
export type Started = { id: string; mine: boolean };

type Start = {
  /** Made by the page that starts the run; a second click and a reload bring the same. */
  key: string;
  title: string;
  settings?: JsonObject;
  /** The person was asked and wants the same work once more. */
  again?: boolean;
};

export async function startImportRun(
  ctx: Starter,
  start: Start & {
    /** Of the file. */ fingerprint: string;
    /** Read while they are written down; one that fails leaves no run. */ rows: Items<ImportRowPlan>;
    secrets: ImportSecrets;
  },
): Promise<Started> {
  const rows = mapped(start.rows, ({ line, key, label, form, values }): NewRow => {
    const anonymous = isAnonymous(key);
    return { line, label, key: anonymous ? `${key}${line}` : key, anonymous, payload: { form, values } };
  });
  return startRun(ctx, { ...start, kind: "import", rows, secrets: { forms: start.secrets, headers: {} } });
}

type RunStart = Start & {
  kind: RunKind;
  fingerprint: string;
  rows: Items<NewRow>;
  secrets: RunSecrets;
  rollbackOf?: string;
};

const sameWithinMs = 24 * 3_600_000;

export async function startRun({ user, workspace }: Starter, start: RunStart): Promise<Started> {
  const { key, kind, title, fingerprint, rows, rollbackOf, settings = {} } = start;
  const id = randomUUID();
  const begun = await beginRun(
    {
      id,
      workspaceId: workspace.id,
      key,
      kind,
      title,
      fingerprint,
      startedBy: user.id,
      startedByName: user.name,
      secretsSealed: sealRunSecrets(id, start.secrets),
      settings,
      rollbackOf,
      createdAt: new Date(),
    },
    rows,
    start.again ? undefined : new Date(Date.now() - sameWithinMs),
  );
  if ("same" in begun) throw sameAgain(begun.same);
  wakeRuns();
  return { id: begun.run.id, mine: begun.mine };
}

/** Of a plan or of the bytes of a file. */
export function fingerprintOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The entries of the journal which rows of a run left, by the number's id. */
export function rollbackRow(row: { line: number; key: string; label: string; entry: string }): NewRow {
  const { entry, ...rest } = row;
  return { ...rest, payload: rollbackPayload.parse({ entry }) };
}

function sameAgain({ id, startedByName, createdAt }: Run): AppError {
  const at = createdAt.toISOString().slice(0, 16).replace("T", " ");
  return new AppError({
    code: "duplicate",
    message: "The same run was started within the last day.",
    next: `${startedByName} started it at ${at} UTC. Nothing was started; start it again only if you mean it.`,
    existingId: id,
  });
}
