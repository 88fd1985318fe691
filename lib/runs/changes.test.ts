import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { eachDatabase } from "@/lib/db/testing";
import { listEntries } from "@/lib/journal/store";
import type { RunChange } from "./change";
import { rollBack } from "./control";
import { planChange } from "./plan";
import type { RunSelection } from "./selection";
import { startChangeRun } from "./start-change";
import { aScene, type Scene, statesOf } from "./testing/scene";

const everything = { query: "" };
const pace = { perSecond: 4 };
const named = (pattern: string): RunChange => ({ kind: "name", pattern });

eachDatabase((_name, open) => {
  let scene: Scene;
  beforeAll(async () => void (await open()));
  beforeEach(async () => void (scene = await aScene({ numbers: 40 })));

  const plan = (change: RunChange, selection: RunSelection = everything) =>
    planChange(scene.ctx, selection, change, pace);

  async function start(change: RunChange, { key = randomUUID() as string, fingerprint = "" } = {}) {
    const wanted = fingerprint || (await plan(change)).fingerprint;
    const typed = scene.workspace.name;
    return startChangeRun(scene.ctx, { key, selection: everything, change, fingerprint: wanted, typed });
  }

  async function run(change: RunChange) {
    const started = await start(change);
    if ("moved" in started) throw new Error("the plan moved");
    scene.forget();
    await scene.settle();
    return started.id;
  }

  test("what is gone is said, and so is how long it takes", async () => {
    const missing = await plan({ kind: "release" }, { ids: [randomUUID()] });
    expect(missing).toMatchObject({ count: 0, numbers: [{ skipped: { why: "gone", text: /no such number/ } }] });
    expect((await plan({ kind: "release" })).seconds).toBe(20);
  });

  test("what was taken out of a filter by hand is left alone", async () => {
    const all = await plan(named("Desk"));
    const except = all.numbers.slice(0, 3).map(({ id }) => id);
    const rest = await plan(named("Desk"), { query: "", except });
    expect(rest.numbers.map(({ id }) => id)).toEqual(all.numbers.slice(3).map(({ id }) => id));
    const twilio = await plan(named("Desk"), { query: "?provider=twilio&sort=name", except });
    expect(new Set(twilio.numbers.map(({ phone }) => phone?.provider))).toEqual(new Set(["twilio"]));
    expect(twilio.numbers.map(({ id }) => id)).not.toEqual(expect.arrayContaining(except));
  });

  test("few numbers are read one by one, many with one listing", async () => {
    const ids = (await plan(named("Desk"))).numbers.map(({ id }) => id);
    scene.forget();
    await plan(named("Desk"), { ids: ids.slice(0, 3) });
    expect(scene.sent("GET").map(({ path }) => path)).toEqual(ids.slice(0, 3).map((id) => `/phone-number/${id}`));
    scene.forget();
    await plan(named("Desk"), { ids });
    expect(scene.sent("GET").map(({ path }) => path)).toEqual(["/v2/phone-number"]);
  });

  test("a plan that no longer holds is not started, and comes back as it is now", async () => {
    const { fingerprint, numbers } = await plan(named("Desk"));
    await scene.ctx.vapi.phoneNumbers.release(numbers[0]?.id ?? "");
    const answer = await start(named("Desk"), { fingerprint });
    expect(answer).toMatchObject({ moved: { count: 39 } });
    expect(scene.sent("PATCH")).toEqual([]);
    expect("moved" in answer && answer.moved.fingerprint).not.toBe(fingerprint);
  });

  test("twenty clicks start one run, also when the first one is through already", async () => {
    const key = randomUUID();
    const { fingerprint } = await plan(named("Desk {n}"));
    const starts = await Promise.all(Array.from({ length: 20 }, () => start(named("Desk {n}"), { key, fingerprint })));
    expect(new Set(starts.map((started) => "id" in started && started.id)).size).toBe(1);
    expect(starts.filter((started) => "id" in started && started.mine)).toHaveLength(1);
    await scene.settle();
    expect(await start(named("Desk {n}"), { key, fingerprint })).toMatchObject({ mine: false });
    expect(scene.sent("PATCH")).toHaveLength(40);
  });

  test("numbers are released only under the workspace's name", async () => {
    const release = { kind: "release" } as const;
    const { fingerprint } = await plan(release);
    const begin = (typed?: string) =>
      startChangeRun(scene.ctx, { key: randomUUID(), selection: everything, change: release, fingerprint, typed });
    await expect(begin()).rejects.toThrow("not the name of this workspace");
    await expect(begin("South")).rejects.toThrow("not the name of this workspace");
    expect(scene.sent("DELETE")).toEqual([]);
    expect(await begin(` ${scene.workspace.name.toUpperCase()} `)).toMatchObject({ mine: true });
  });

  test("what somebody changes while the run goes on is left alone", async () => {
    const { numbers, fingerprint } = await plan(named("Desk {name}"));
    const [first, second] = numbers;
    const started = await start(named("Desk {name}"), { fingerprint });
    for (const one of [first, second])
      await scene.ctx.vapi.phoneNumbers.update(one?.id ?? "", { provider: one?.phone?.provider ?? "", name: "Theirs" });
    scene.forget();
    await scene.settle();
    const rows = await scene.rowsOf("id" in started ? started.id : "");
    expect(statesOf(rows)).toEqual({ done: 38, skipped: 2 });
    expect(rows[0]?.failure).toMatchObject({ message: expect.stringMatching(/changed after the plan/) });
    expect(scene.sent("PATCH")).toHaveLength(38);
  });

  test("lost answers to changes and releases settle by themselves", async () => {
    scene.fault({ kind: "reset", afterWork: true, method: "PATCH", times: 3 });
    scene.fault({ kind: "html-502", method: "PATCH", times: 2 });
    const id = await run(named("Desk {n}"));
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 40 });
    scene.fault({ kind: "reset", afterWork: true, method: "DELETE", times: 3 });
    const released = await run({ kind: "release" });
    expect(statesOf(await scene.rowsOf(released))).toEqual({ done: 40 });
    expect((await scene.ctx.vapi.phoneNumbers.listAll()).rows).toEqual([]);
  });

  test("a run is rolled back once, and what moved meanwhile is left alone", async () => {
    const before = await scene.ctx.vapi.phoneNumbers.listAll();
    const id = await run(named("Desk {n}"));
    const [moved] = before.rows;
    if (!moved) throw new Error("a world has numbers");
    await scene.ctx.vapi.phoneNumbers.update(moved.id, { provider: moved.provider, name: "Somebody else" });
    const [one, two] = await Promise.all([rollBack(scene.ctx, id), rollBack(scene.ctx, id)]);
    expect(one.id).toBe(two.id);
    scene.fault({ kind: "reset", afterWork: true, method: "PATCH", times: 2 });
    await scene.settle();
    expect(statesOf(await scene.rowsOf(one.id))).toEqual({ done: 39, skipped: 1 });
    const after = new Map((await scene.ctx.vapi.phoneNumbers.listAll()).rows.map((row) => [row.id, row.name]));
    const expected = before.rows.map((row) => [row.id, row.id === moved.id ? "Somebody else" : row.name]);
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(expected));
    const entries = await listEntries(scene.workspace.id, { limit: 100 });
    expect(entries.filter(({ state }) => state !== "done")).toEqual([]);
    expect(entries.filter(({ undoneBy }) => undoneBy === "Ada")).toHaveLength(39);
  });
});
