import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { runRows, runs } from "@/lib/db/schema";
import { eachDatabase } from "@/lib/db/testing";
import { cancel, giveUp, lookAgain, pause, resume, retryFailed, rollBack } from "./control";
import { editRow } from "./edit-row";
import { loadRun, loadRunList, runRowsQuery, runsQuery } from "./loaders";
import { reportFile } from "./report";
import type { RowState } from "./schema";
import { startImportRun } from "./start";
import { readRun } from "./store";
import { aScene, type Scene, statesOf } from "./testing/scene";
import { twilioAccountSid, twilioRows, twilioSecrets } from "./testing/rows";

eachDatabase((_name, open) => {
  let scene: Scene;
  beforeAll(async () => void (await open()));
  beforeEach(async () => void (scene = await aScene()));

  const begin = (rows = twilioRows(6)) =>
    startImportRun(scene.ctx, {
      key: randomUUID(),
      title: "numbers.csv",
      fingerprint: randomUUID(),
      rows,
      secrets: twilioSecrets,
      settings: { forms: ["twilio"] },
    });
  const load = (id: string, query: Record<string, string> = {}) => loadRun(scene.ctx, id, runRowsQuery.parse(query));
  const set = async (run: string, line: number, to: Partial<typeof runRows.$inferInsert>) => {
    const db = await database();
    await db
      .update(runRows)
      .set(to)
      .where(and(eq(runRows.runId, run), eq(runRows.line, line)));
  };
  const refused = { code: "invalid-input", message: "Not in this account." };
  /** Two rows failed, one never became known; the run is over. */
  async function ended() {
    scene.fault({ kind: "echo", method: "POST", times: 2 });
    const { id } = await begin();
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 4, failed: 2 });
    scene.heal();
    scene.forget();
    return id;
  }

  describe("rows in the order that people look at them", () => {
    test("under way, newest results, then what waits; paged without a gap or a repeat", async () => {
      const { id } = await begin(twilioRows(9));
      await pause(scene.ctx, id);
      const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));
      const states: [number, RowState, number?][] = [
        [2, "done", 1],
        [3, "failed", 9],
        [4, "skipped", 9],
        [5, "sending"],
        [6, "unknown"],
        [7, "done", 4],
      ];
      for (const [line, state, seconds] of states)
        await set(id, line, { state, settledAt: seconds === undefined ? null : at(seconds) });
      const inOrder = [5, 6, 4, 3, 7, 2, 8, 9, 10];
      for (const limit of ["1", "2", "4", "9", "50"]) {
        const lines: number[] = [];
        let next: string | null = "";
        while (next !== null) {
          const page = await load(id, { limit, after: next });
          lines.push(...page.rows.map(({ line }) => line));
          next = page.next;
        }
        expect(lines, `by ${limit}`).toEqual(inOrder);
      }
      const some = await load(id, { state: "done,pending,rubbish", limit: "3" });
      expect(some.rows.map(({ line }) => line)).toEqual([7, 2, 8]);
      expect((await load(id, { after: "rubbish", state: "", limit: "0" })).rows).toHaveLength(9);
    });
  });

  describe("retry", () => {
    test("asks for the access that was erased, and many clicks send every row once", async () => {
      const id = await ended();
      expect((await load(id)).run.needsAccess).toEqual(["twilio"]);
      const incomplete = retryFailed(scene.ctx, id, { access: { twilio: { twilioAccountSid } } });
      await expect(incomplete).rejects.toMatchObject({
        failure: { fields: { "twilio.twilioAuthToken": expect.any(String) } },
      });
      expect(await readRun(id)).toMatchObject({ state: "finished" });
      const clicks = await Promise.all([1, 2, 3, 4].map(() => retryFailed(scene.ctx, id, { access: twilioSecrets })));
      expect(clicks.sort()).toEqual([0, 0, 0, 2]);
      await scene.settle();
      expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 6 });
      expect(scene.sent("POST")).toHaveLength(2);
      expect(await readRun(id)).toMatchObject({ state: "finished", secretsSealed: null });
    });

    test("of one row leaves the others as they are", async () => {
      const id = await ended();
      const { line } = (await load(id, { state: "failed" })).rows[0] ?? { line: -1 };
      expect(await retryFailed(scene.ctx, id, { access: twilioSecrets, line })).toBe(1);
      await scene.settle();
      expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 5, failed: 1 });
    });

    test("rows go by the account that is given now", async () => {
      const id = await ended();
      const db = await database();
      const isFailed = and(eq(runRows.runId, id), eq(runRows.state, "failed"));
      const numbers = { form: "twilio", values: { number: "+14155559999", name: "x" } };
      const [failed] = await db.select().from(runRows).where(isFailed).limit(1);
      await set(id, failed?.line ?? -1, { payload: numbers, key: "row 3" });
      const other = `AC${"1".repeat(32)}`;
      const access = { twilio: { ...twilioSecrets.twilio, twilioAccountSid: other } };
      await retryFailed(scene.ctx, id, { access });
      const keys = (await scene.rowsOf(id)).map(({ key }) => key);
      expect(keys).toContain(`twilio|+14155559999|${other}`);
      expect(keys).not.toContain("row 3");
    });

    test("what was given up is looked for before it is sent again", async () => {
      const id = await ended();
      await set(id, 7, { state: "failed", doubted: true });
      expect(await retryFailed(scene.ctx, id, { access: twilioSecrets })).toBe(3);
      await scene.settle();
      expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 6 });
      expect(scene.sent("POST")).toHaveLength(2);
    });

    test("of a paused run waits with it, and of a cancelled one is refused", async () => {
      const { id } = await begin();
      await pause(scene.ctx, id);
      await set(id, 2, { state: "failed", failure: refused, settledAt: new Date() });
      expect(await retryFailed(scene.ctx, id)).toBe(1);
      expect(await readRun(id)).toMatchObject({ state: "paused" });
      await resume(scene.ctx, id);
      await scene.settle();
      expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 6 });
      const other = await begin(twilioRows(2, 50));
      await cancel(scene.ctx, other.id);
      await expect(retryFailed(scene.ctx, other.id)).rejects.toThrow("cancelled");
    });
  });

  describe("edit and retry", () => {
    test("checks the words as the dry run did, and sends what is right now", async () => {
      const id = await ended();
      const { line } = (await load(id, { state: "failed" })).rows[0] ?? { line: -1 };
      const correct = (values: Record<string, string>, access = twilioSecrets) =>
        editRow(scene.ctx, id, { line, values, access });
      await expect(correct({ name: "n".repeat(41) })).rejects.toMatchObject({
        failure: { fields: { name: expect.stringContaining("40") } },
      });
      await expect(correct({ number: "12" })).rejects.toMatchObject({
        failure: { fields: { number: expect.any(String) } },
      });
      const [done] = (await load(id, { state: "done" })).rows;
      await expect(correct({ number: done?.number ?? "" })).rejects.toMatchObject({ failure: { code: "duplicate" } });
      expect((await load(id, { state: "failed" })).rows).toHaveLength(2);
      await correct({ number: "(415) 555-7777", name: "Mended", twilioAccountSid: "nothing to correct" });
      await expect(correct({ name: "Again" })).rejects.toMatchObject({ failure: { code: "not-found" } });
      await scene.settle();
      const [sent] = scene.sent("POST");
      expect(sent?.body).toMatchObject({ number: "+14155557777", name: "Mended", twilioAccountSid });
      expect(scene.sent("POST")).toHaveLength(1);
    });
  });

  describe("rows that need a person", () => {
    test("are counted, looked for again, or given up; a cancelled run stays cancelled", async () => {
      const { id } = await begin();
      await pause(scene.ctx, id);
      await set(id, 2, { state: "unknown", looks: 3, sentAt: new Date(0), attempts: 1 });
      await set(id, 3, { state: "unknown", looks: 1, sentAt: new Date(0), attempts: 1 });
      expect((await load(id)).run).toMatchObject({ needPerson: 1, counts: { unknown: 2 } });
      expect(await giveUp(scene.ctx, id)).toBe(1);
      expect(await giveUp(scene.ctx, id)).toBe(0);
      await cancel(scene.ctx, id);
      await scene.settle();
      expect(statesOf(await scene.rowsOf(id))).toEqual({ cancelled: 5, failed: 1 });
      await set(id, 3, { state: "unknown", looks: 3, sentAt: new Date(0), attempts: 1 });
      expect(await lookAgain(scene.ctx, id)).toBe(1);
      await scene.settle();
      expect(await readRun(id)).toMatchObject({ state: "cancelled", endedAt: expect.any(Date) });
      expect(scene.sent("POST")).toHaveLength(0);
    });
  });

  test("somebody else's run, an unknown one and what is no id answer alike", async () => {
    const { id } = await begin();
    const other = await aScene();
    for (const run of [id, randomUUID(), "../x", "%", ""]) {
      const acts = [pause, resume, cancel, retryFailed, lookAgain, giveUp].map((act) => () => act(other.ctx, run));
      for (const act of [...acts, () => rollBack(other.ctx, run), () => reportFile(other.ctx, run)])
        await expect(act()).rejects.toMatchObject({ failure: { code: "not-found" } });
      await expect(loadRun(other.ctx, run, runRowsQuery.parse({}))).rejects.toThrow("There is no such run.");
    }
    expect((await readRun(id))?.state).toBe("running");
  });

  test("the report accounts for every row, in the order of the file, and keeps no secret", async () => {
    const id = await ended();
    const file = await reportFile(scene.ctx, id);
    expect(file.headers.get("content-disposition")).toBe('attachment; filename="numbers-report.csv"');
    const text = await file.text();
    const lines = text.trim().split("\r\n");
    expect(lines).toHaveLength(7);
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(
      ["2", "3", "4", "5", "6", "7"].map((n) => `"${n}"`),
    );
    expect(lines[0]).toContain('"row","number","name","result"');
    expect(text.match(/"failed"/g)).toHaveLength(2);
    expect(text.match(/"imported"/g)).toHaveLength(4);
    expect(text).not.toContain(twilioSecrets.twilio.twilioAuthToken);
  });

  test("a long report is read page by page", async () => {
    const { id } = await begin(twilioRows(1203));
    const lines = (await (await reportFile(scene.ctx, id)).text()).trim().split("\r\n");
    expect(lines).toHaveLength(1204);
    expect(lines.filter((line) => line.includes('"row"'))).toHaveLength(1);
    expect(new Set(lines).size).toBe(1204);
  });

  test("a long run is not counted anew for everybody who looks, and exactly once it is over", async () => {
    const { id } = await begin(twilioRows(5001));
    await pause(scene.ctx, id);
    expect((await load(id)).run).toMatchObject({ total: 5001, counts: { pending: 5001 } });
    await cancel(scene.ctx, id);
    const meanwhile = (await load(id)).run;
    expect(meanwhile).toMatchObject({ state: "cancelled", total: 5001 });
    await scene.settle();
    expect((await load(id)).run).toMatchObject({
      endedAt: expect.any(String),
      counts: { pending: 0, cancelled: 5001 },
    });
  });

  test("runs are listed newest first, page by page, and know their number", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) ids.unshift((await begin(twilioRows(1, index))).id);
    const first = await loadRunList(scene.ctx, runsQuery.parse({ limit: "2" }));
    expect(first).toMatchObject({ more: true });
    const last = first.runs.at(-1);
    const before = `${last?.createdAt},${last?.id}`;
    const rest = await loadRunList(scene.ctx, runsQuery.parse({ before, limit: "50" }));
    expect(rest.more).toBe(false);
    expect([...first.runs, ...rest.runs].map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect((await loadRunList(scene.ctx, runsQuery.parse({ before: "rubbish,x" }))).runs).toHaveLength(5);
    const ordinals = await Promise.all(ids.map(async (id) => (await load(id)).run.ordinal));
    expect([...ordinals].sort()).toEqual([1, 2, 3, 4, 5]);
    const db = await database();
    await db
      .update(runs)
      .set({ state: "preparing" })
      .where(eq(runs.id, ids[0] ?? ""));
    await expect(load(ids[0] ?? "")).rejects.toThrow("There is no such run.");
  });
});
