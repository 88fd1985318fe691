import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { runs } from "@/lib/db/schema";
import { eachDatabase } from "@/lib/db/testing";
import { loadActiveRuns, loadRuns } from "./loaders";
import { removeLeftBehind } from "./prepare";
import type { ImportRowPlan } from "./schema";
import { startImportRun } from "./start";
import { findRun, liveRuns, readRun } from "./store";
import { twilioRows, twilioSecrets } from "./testing/rows";
import { aScene, type Scene, statesOf } from "./testing/scene";

const count = 1200;

/** Rows that stop in the middle until they are let go on, or until they are to fail. */
function slowRows() {
  let goOn: (error?: Error) => void = () => undefined;
  let reached: () => void = () => undefined;
  const asked = new Promise<Error | undefined>((resolve) => (goOn = resolve));
  const halfWay = new Promise<void>((resolve) => (reached = resolve));
  async function* rows(): AsyncGenerator<ImportRowPlan> {
    for (const [index, row] of twilioRows(count).entries()) {
      if (index === count / 2) {
        reached();
        const error = await asked;
        if (error) throw error;
      }
      yield row;
    }
  }
  return { rows: rows(), halfWay, goOn };
}

eachDatabase((_name, open) => {
  let scene: Scene;
  beforeAll(async () => void (await open()));
  beforeEach(async () => void (scene = await aScene()));

  const start = (
    rows: Parameters<typeof startImportRun>[1]["rows"],
    more: { key?: string; fingerprint?: string } = {},
  ) =>
    startImportRun(scene.ctx, {
      key: randomUUID(),
      title: "numbers.csv",
      fingerprint: randomUUID(),
      rows,
      secrets: twilioSecrets,
      ...more,
    });

  async function stored() {
    const db = await database();
    return db.select().from(runs).where(eq(runs.workspaceId, scene.workspace.id));
  }

  const seenByAnybody = async (id: string) => [
    await readRun(id),
    await findRun(scene.workspace.id, id),
    ...(await loadRuns(scene.ctx, { limit: 10 })),
    ...(await loadActiveRuns(scene.ctx)),
    ...(await liveRuns(new Date())).filter((run) => run.workspaceId === scene.workspace.id),
  ];

  test("nobody sees a run that is being prepared, nothing of it is sent, and all of it begins at once", async () => {
    const slow = slowRows();
    const started = start(slow.rows);
    await slow.halfWay;
    const [run] = await stored();
    expect(run).toMatchObject({ state: "preparing" });
    expect((await scene.rowsOf(run!.id)).length).toBeGreaterThan(0);
    expect(await seenByAnybody(run!.id)).toEqual([undefined, undefined]);
    await scene.round();
    expect(scene.sent("POST")).toEqual([]);
    slow.goOn();
    const { id } = await started;
    expect(await readRun(id)).toMatchObject({ state: "running", preparingUntil: null });
    expect(statesOf(await scene.rowsOf(id))).toEqual({ pending: count });
  });

  test("whoever asks meanwhile is answered: nothing holds the thread for longer than a batch", async () => {
    let [turns, isOver] = [0, false];
    const started = start(twilioRows(count)).finally(() => (isOver = true));
    while (!isOver) {
      await nextTurn();
      turns += 1;
    }
    await started;
    expect(turns).toBeGreaterThanOrEqual(4);
  });

  test("a source that fails leaves nothing", async () => {
    const slow = slowRows();
    const started = start(slow.rows);
    await slow.halfWay;
    const [run] = await stored();
    slow.goOn(new Error("the file ended too early"));
    await expect(started).rejects.toThrow("the file ended too early");
    expect(await stored()).toEqual([]);
    expect(await scene.rowsOf(run!.id)).toEqual([]);
  });

  test("who starts the same meanwhile waits for it, and gets the one run", async () => {
    const key = randomUUID();
    const slow = slowRows();
    const first = start(slow.rows, { key, fingerprint: "the file" });
    await slow.halfWay;
    const clicks = Array.from({ length: 20 }, () => start(twilioRows(count), { key, fingerprint: "the file" }));
    const other = start(twilioRows(count), { fingerprint: "the file" }).catch((error: unknown) => error);
    slow.goOn();
    const { id, mine } = await first;
    expect(mine).toBe(true);
    expect(await Promise.all(clicks)).toEqual(clicks.map(() => ({ id, mine: false })));
    expect(await other).toMatchObject({ failure: { code: "duplicate", existingId: id } });
    expect(await stored()).toHaveLength(1);
  });

  test("after a source that failed, the next start of the same is the first", async () => {
    const key = randomUUID();
    const slow = slowRows();
    const failing = start(slow.rows, { key });
    await slow.halfWay;
    const next = start(twilioRows(3), { key });
    slow.goOn(new Error("gone"));
    await expect(failing).rejects.toThrow("gone");
    const { id, mine } = await next;
    expect(mine).toBe(true);
    expect(statesOf(await scene.rowsOf(id))).toEqual({ pending: 3 });
  });

  test("what a dead process was preparing is removed: at once where it was alone, else when it was silent too long", async () => {
    const slow = slowRows();
    const cut = start(slow.rows).catch((error: unknown) => error);
    await slow.halfWay;
    await removeLeftBehind({ alone: false });
    expect(await stored()).toHaveLength(1);
    await removeLeftBehind({ alone: true });
    expect(await stored()).toEqual([]);
    slow.goOn();
    expect(await cut).toMatchObject({ message: expect.stringContaining("taken for lost") });
    expect(await stored()).toEqual([]);
  });

  test("a start of the same takes over from one that has been silent too long", async () => {
    const key = randomUUID();
    const slow = slowRows();
    const cut = start(slow.rows, { key }).catch((error: unknown) => error);
    await slow.halfWay;
    const db = await database();
    await db
      .update(runs)
      .set({ preparingUntil: new Date(Date.now() - 1) })
      .where(eq(runs.key, key));
    const { id, mine } = await start(twilioRows(2), { key });
    expect(mine).toBe(true);
    slow.goOn();
    expect(await cut).toBeInstanceOf(Error);
    expect(statesOf(await scene.rowsOf(id))).toEqual({ pending: 2 });
  });
});
