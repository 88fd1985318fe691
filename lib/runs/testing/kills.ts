import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { journal, runRows } from "@/lib/db/schema";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { User, Workspace } from "@/lib/domain/workspace";
import { serveSandbox } from "@/lib/sandbox/http";
import { createSandbox, type Sandbox } from "@/lib/sandbox/sandbox";
import { createVapiClient } from "@/lib/vapi/client";
import { loadRuns } from "../loaders";
import { startImportRun } from "../start";
import { readRun } from "../store";
import { blindRepeats } from "./blind-repeats";
import type { Kept } from "./kept";
import { createLives, until } from "./lives";
import { aPlace, freeRows, twilioRows, twilioSecrets } from "./rows";
import { dice, settleMs, stormy } from "./storm";

type KillTest = { duplicates: "refused" | "accepted"; kept: () => Promise<Kept>; rows: number; kills: number };

const free = 4;
const key = "sandbox-n0-kills";
/** One life in so many ends while it opens the database. */
const endsEarly = 5;
/** The last kill comes when so much of the run can be done at the most. */
const lastKillAt = 0.5;

let leaving: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const leave of leaving.reverse()) await leave();
  leaving = [];
});

/** `RUNS_SEED` throws the dice of an earlier time. */
export function killTest({ duplicates, kept: keep, rows: count, kills }: KillTest): void {
  const what = `${kills} kills in a run of ${count} rows lose nothing and import nothing twice`;
  test(`${what}, duplicates being ${duplicates}`, { timeout: 120_000 + kills * 20_000 }, async ({ annotate }) => {
    const seed = Number(process.env.RUNS_SEED ?? randomInt(2 ** 31));
    await annotate(`seed ${seed}`, "figure");
    const random = dice(seed);
    const sandbox = createSandbox({ numbers: 0, record: true });
    if (duplicates === "accepted") sandbox.control.addFault({ kind: "duplicates-accepted" });
    const storm = stormy(sandbox, random);
    const { url, close } = await serveSandbox({ port: 0, host: "127.0.0.1", sandbox: storm });
    leaving.push(close);
    const kept = await keep();
    leaving.push(kept.remove, kept.close);
    const { id, workspace } = await begin(kept, [...twilioRows(count - free), ...freeRows(free, count + 2)]);

    const env = { ...kept.env, UPSTREAM_URL: url, UPSTREAM_KEY: key, SETTLE_MS: String(settleMs) };
    const lives = createLives(env, kept.processes);
    leaving.push(lives.end);
    for (let kill = 0; kill < kills; kill++) {
      if (random() < 1 / endsEarly) await sleep(random() * 300);
      else {
        await lives.open();
        const after = ((kill + random()) / kills) * lastKillAt * count;
        await until(() => storm.creates() >= after);
        await sleep(random() * 15);
      }
      await lives.killOne(random);
    }
    await lives.over();

    const blind = blindRepeats(sandbox.control.requests(key));
    const made = await madeNumbers(sandbox);
    await annotate(`${storm.creates()} creates tried, ${storm.lateCommits()} committed late`, "figure");
    await kept.open();
    const rows = await rowsOf(id);
    expect(await readRun(id)).toMatchObject({ state: "finished", secretsSealed: null });
    expect(rows.filter(({ state }) => state !== "done")).toEqual([]);
    expect(made.map((phone) => phone.id).sort()).toEqual(rows.map(({ upstreamId }) => upstreamId).sort());
    expect(made.filter(({ name }) => name?.includes("⟨"))).toEqual([]);
    expect(rows.filter(({ numberId, upstreamId, entry }) => entry !== "done" || numberId !== upstreamId)).toEqual([]);
    expect(await loadRuns({ workspace }, { limit: 1 })).toMatchObject([{ total: count, counts: { done: count } }]);
    expect(blind).toEqual([]);
  });
}

type Begun = { id: string; workspace: Workspace; user: User };

async function begin(kept: Kept, rows: Parameters<typeof startImportRun>[1]["rows"]): Promise<Begun> {
  await kept.open();
  const place = await aPlace();
  const start = { key: randomUUID(), title: "numbers.csv", fingerprint: "-", rows, secrets: twilioSecrets };
  const { id } = await startImportRun(place, start);
  await kept.close();
  return { id, ...place };
}

/** With what the journal says of each. */
async function rowsOf(id: string) {
  const db = await database();
  return db
    .select({
      line: runRows.line,
      state: runRows.state,
      upstreamId: runRows.upstreamId,
      entry: journal.state,
      numberId: journal.numberId,
    })
    .from(runRows)
    .leftJoin(journal, eq(journal.id, runRows.id))
    .where(eq(runRows.runId, id));
}

async function madeNumbers(sandbox: Sandbox): Promise<PhoneNumber[]> {
  const faultless = { baseUrl: "https://sandbox.invalid", key, fetch: sandbox.fetch, timeoutMs: 10_000 };
  sandbox.control.clearFaults();
  return (await createVapiClient(faultless).phoneNumbers.listAll()).rows;
}
