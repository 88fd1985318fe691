import "server-only";
import { and, count, eq, inArray, lt, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import { accessFields } from "@/lib/csv/access";
import { csvFieldOf } from "@/lib/csv/fields";
import { database } from "@/lib/db/client";
import { runRows, runs } from "@/lib/db/schema";
import { paceStatus } from "@/lib/pace/of-key";
import type { SlowDown } from "@/lib/pace/pace";
import type { ProviderDefinition } from "@/lib/providers/define";
import { findProvider } from "@/lib/providers/registry";
import { type RunView, viewsOf } from "./progress";
import { type RollbackOutlook, rollbackOutlook } from "./rollback-outlook";
import type { Run } from "./store";

/** A run on its own page. */
export type RunDetail = RunView & {
  /** Its place among the runs of the workspace, the first one is 1. */
  ordinal: number;
  /** What the rows of an import are: Twilio, SIP trunk, … */
  providers: string[];
  /** Forms whose access to the carrier has to be given again before failed rows can be sent. */
  needsAccess: string[];
  /** Of a change that is over. */
  rollback: RollbackOutlook | null;
  /** The run that rolls this one back, and the one that this one rolls back. */
  rolledBackBy: RunLink | null;
  rollsBack: RunLink | null;
  /** How fast the key may be used; null where the run does not use it now. */
  pace: { lanes: number; slowed: SlowDown | null } | null;
};

export type RunLink = { id: string; title: string };

export async function detailOf(run: Run): Promise<RunDetail> {
  const isOverChange = run.kind === "change" && run.endedAt !== null;
  const [[view], ordinal, needsAccess, rollback, rolledBackBy, rollsBack] = await Promise.all([
    viewsOf([run]),
    ordinalOf(run),
    formsWithoutAccess(run),
    isOverChange ? rollbackOutlook(run.id) : null,
    isOverChange ? findLink(and(eq(runs.rollbackOf, run.id), ne(runs.state, "cancelled"))) : null,
    run.rollbackOf ? findLink(eq(runs.id, run.rollbackOf)) : null,
  ]);
  if (!view) throw new Error("a run has a view");
  return {
    ...view,
    ordinal,
    providers: providersOf(run),
    needsAccess,
    rollback,
    rolledBackBy,
    rollsBack,
    pace: paceNow(run),
  };
}

/** A slow-down is told until what it took is back, and not for longer than anybody cares. */
function paceNow({ workspaceId, state }: Run): RunDetail["pace"] {
  const status = state === "running" ? paceStatus({ id: workspaceId }) : null;
  if (!status) return null;
  const { lanes, slowed } = status;
  const isTold = slowed && lanes < slowed.from && Date.now() - Date.parse(slowed.at) < toldForMs;
  return { lanes, slowed: isTold ? slowed : null };
}

const toldForMs = 5 * 60_000;

async function ordinalOf({ workspaceId, createdAt, id }: Run): Promise<number> {
  const db = await database();
  const isOlder = or(lt(runs.createdAt, createdAt), and(eq(runs.createdAt, createdAt), lt(runs.id, id)));
  const [older] = await db
    .select({ runs: count() })
    .from(runs)
    .where(and(eq(runs.workspaceId, workspaceId), ne(runs.state, "preparing"), isOlder));
  return (older?.runs ?? 0) + 1;
}

async function findLink(condition: ReturnType<typeof and>): Promise<RunLink | null> {
  const db = await database();
  const [found] = await db.select({ id: runs.id, title: runs.title }).from(runs).where(condition).limit(1);
  return found ?? null;
}

/** The secrets of a run go when it ends; whoever wants its failed rows sent again gives them again. */
export async function formsWithoutAccess({ id, kind, endedAt }: Run): Promise<string[]> {
  if (kind !== "import" || endedAt === null) return [];
  const db = await database();
  const form = sql<string | null>`${runRows.payload} ->> 'form'`;
  const found = await db
    .selectDistinct({ form })
    .from(runRows)
    .where(and(eq(runRows.runId, id), inArray(runRows.state, ["failed", "unknown"])));
  return found.flatMap(({ form: slug }) => {
    const definition = findProvider(slug ?? "");
    return definition && asksForAccess(definition) ? [definition.slug] : [];
  });
}

function asksForAccess(definition: ProviderDefinition): boolean {
  return accessFields(definition).some((name) => csvFieldOf(name) === undefined);
}

const importSettings = z.object({ forms: z.array(z.string()).catch([]) });

function providersOf({ settings }: Run): string[] {
  const { data } = importSettings.safeParse(settings);
  const labels = (data?.forms ?? []).flatMap((slug) => findProvider(slug)?.providerLabel ?? []);
  return [...new Set(labels)];
}
