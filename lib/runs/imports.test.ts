import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { eachDatabase } from "@/lib/db/testing";
import { cancel, giveUp, lookAgain, pause, resume, retryFailed } from "./control";
import { loadRun, loadRuns } from "./loaders";
import { claimRow } from "./rows";
import { startImportRun } from "./start";
import { readRun } from "./store";
import { freeRows, twilioRows, twilioSecrets } from "./testing/rows";
import { aScene, type Scene, settleMs, statesOf } from "./testing/scene";

eachDatabase((_name, open) => {
  let scene: Scene;
  beforeAll(async () => void (await open()));
  beforeEach(async () => void (scene = await aScene()));

  const begin = (rows = twilioRows(6), more: { key?: string; fingerprint?: string; again?: boolean } = {}) =>
    startImportRun(scene.ctx, {
      key: randomUUID(),
      title: "numbers.csv",
      fingerprint: randomUUID(),
      rows,
      secrets: twilioSecrets,
      ...more,
    });
  const state = async (id: string) => (await readRun(id))?.state;

  test("every row is sent once, and the secrets go when the run ends", async () => {
    const { id } = await begin([...twilioRows(6), ...freeRows(2, 10)]);
    expect((await readRun(id))?.secretsSealed).toMatch(/^v1\./);
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 8 });
    expect(scene.sent("POST")).toHaveLength(8);
    expect(scene.sent("POST")[0]?.body).toMatchObject(twilioSecrets.twilio);
    expect(JSON.stringify(await scene.rowsOf(id))).not.toContain(twilioSecrets.twilio.twilioAuthToken);
    expect(await readRun(id)).toMatchObject({ state: "finished", secretsSealed: null });
    const names = (await scene.ctx.vapi.phoneNumbers.listAll()).rows.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Free 0", "Free 1"]));
  });

  test("twenty clicks, and a second click after the end, are one run", async () => {
    const key = randomUUID();
    const started = await Promise.all(Array.from({ length: 20 }, () => begin(twilioRows(3), { key })));
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
    expect(started.filter(({ mine }) => mine)).toHaveLength(1);
    await scene.settle();
    expect(await begin(twilioRows(3), { key })).toEqual({ id: started[0]?.id, mine: false });
    expect(scene.sent("POST")).toHaveLength(3);
  });

  test("the same file within a day asks first, also when two people send it together", async () => {
    const both = await Promise.allSettled([
      begin(twilioRows(2), { fingerprint: "f" }),
      begin(twilioRows(2), { fingerprint: "f" }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = both.find((outcome) => outcome.status === "rejected");
    expect(refused).toMatchObject({
      reason: { failure: { code: "duplicate", message: expect.stringMatching(/same run/) } },
    });
    await scene.settle();
    const { id } = await begin(twilioRows(2), { fingerprint: "f", again: true });
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ skipped: 2 });
    expect(scene.sent("POST")).toHaveLength(2);
  });

  test("the same number in two runs at once is imported once", async () => {
    scene.fault({ kind: "duplicates-accepted" });
    const [one, two] = [await begin(twilioRows(5)), await begin(twilioRows(5))];
    await scene.settle();
    const rows = [...(await scene.rowsOf(one.id)), ...(await scene.rowsOf(two.id))];
    expect(statesOf(rows)).toEqual({ done: 5, skipped: 5 });
    expect(scene.sent("POST")).toHaveLength(5);
  });

  test("a lost answer is looked for before anything is sent again", async () => {
    scene.fault({ kind: "reset", afterWork: true, method: "POST", times: 2 });
    scene.fault({ kind: "duplicates-accepted" });
    const { id } = await begin(twilioRows(4));
    await scene.round();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 2, unknown: 2 });
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 4 });
    expect(scene.sent("POST")).toHaveLength(4);
  });

  test("what stays unknown after three looks waits for a person, who looks again or gives up", async () => {
    scene.fault({ kind: "reset", method: "POST", times: 1 });
    const { id } = await begin(twilioRows(2));
    await scene.round();
    scene.fault({ kind: "v2-refused", method: "GET" });
    scene.fault({ kind: "echo", method: "GET", path: "/phone-number" });
    await scene.settle();
    expect(await state(id)).toBe("finished");
    const page = await loadRun(scene.ctx, id, { state: ["unknown"], after: null, limit: 10 });
    expect(page.rows).toMatchObject([{ needsPerson: true, state: "unknown" }]);
    scene.heal();
    expect(await lookAgain(scene.ctx, id, twilioSecrets)).toBe(1);
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 2 });
    expect(await giveUp(scene.ctx, id)).toBe(0);
  });

  test("a row that a dead process left is unknown, and only when its lease is over where others may live", async () => {
    const { id } = await begin(twilioRows(1));
    const at = Date.now();
    await claimRow({ id }, { owner: randomUUID(), now: new Date(at), until: new Date(at + settleMs) });
    await scene.round(scene.engine(randomUUID(), false));
    expect(statesOf(await scene.rowsOf(id))).toEqual({ sending: 1 });
    await scene.round();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ unknown: 1 });
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 1 });
  });

  test("several instances share the rows of a run", async () => {
    const { id } = await begin(twilioRows(30));
    const others = Array.from({ length: 3 }, () => scene.engine(randomUUID(), false));
    await Promise.all(others.map((engine) => scene.round(engine)));
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 30 });
    expect(scene.sent("POST")).toHaveLength(30);
  });

  test("pause, resume and cancel", async () => {
    const { id } = await begin(twilioRows(4));
    await pause(scene.ctx, id);
    await scene.settle(3);
    expect(scene.sent("POST")).toHaveLength(0);
    await resume(scene.ctx, id);
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 4 });
    const second = await begin(twilioRows(4, 100));
    await cancel(scene.ctx, second.id);
    await scene.settle();
    expect(statesOf(await scene.rowsOf(second.id))).toEqual({ cancelled: 4 });
    expect(await readRun(second.id)).toMatchObject({ state: "cancelled", secretsSealed: null });
    await expect(retryFailed(scene.ctx, second.id)).rejects.toThrow("cancelled");
  });

  test("a refused key pauses the run and sends nothing more", async () => {
    const { id } = await begin(twilioRows(5));
    scene.fault({ kind: "key-refused" });
    await scene.settle(5);
    expect(await readRun(id)).toMatchObject({ state: "paused", pauseReason: "key-refused" });
    expect(statesOf(await scene.rowsOf(id))).toEqual({ pending: 5 });
    scene.heal();
    await resume(scene.ctx, id);
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 5 });
  });

  test("an upstream that is down pauses the run, which goes on by itself", async () => {
    const { id } = await begin(twilioRows(20));
    scene.fault({ kind: "html-502", method: "POST" });
    await scene.round();
    await scene.round();
    expect(await readRun(id)).toMatchObject({ state: "paused", pauseReason: "upstream-down" });
    expect((await loadRuns(scene.ctx, { limit: 1 }))[0]?.pause).toMatchObject({ reason: "upstream-down" });
    scene.heal();
    scene.pass(20_000);
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 20 });
  });

  test("refused rows fail with the upstream's reason and are sent again when asked", async () => {
    scene.fault({ kind: "echo", method: "POST", times: 2 });
    const { id } = await begin(twilioRows(3));
    await scene.settle();
    const page = await loadRun(scene.ctx, id, { state: ["failed"], after: null, limit: 1 });
    expect(page.run.counts).toMatchObject({ done: 1, failed: 2 });
    expect(page.rows[0]?.failure?.message).toEqual(expect.any(String));
    expect(page.run.needsAccess).toEqual(["twilio"]);
    expect(page.next).not.toBeNull();
    expect(JSON.stringify(page)).not.toContain(twilioSecrets.twilio.twilioAuthToken);
    await expect(retryFailed(scene.ctx, id)).rejects.toThrow("Access to Twilio is needed once more.");
    expect(await retryFailed(scene.ctx, id, { access: twilioSecrets })).toBe(2);
    expect(await retryFailed(scene.ctx, id, { access: twilioSecrets })).toBe(0);
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 3 });
  });
});
