import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { eachDatabase } from "@/lib/db/testing";
import { startImportRun } from "./start";
import { twilioRows, twilioSecrets } from "./testing/rows";
import { aScene, type Scene, statesOf } from "./testing/scene";

eachDatabase((_name, open) => {
  let scene: Scene;
  beforeAll(async () => void (await open()));
  beforeEach(async () => void (scene = await aScene()));

  const begin = () =>
    startImportRun(scene.ctx, {
      key: randomUUID(),
      title: "numbers.csv",
      fingerprint: randomUUID(),
      rows: twilioRows(40),
      secrets: twilioSecrets,
    });

  test("after a 429 no lane sends anything before Retry-After is over, and the run says how it slowed down", async () => {
    const { id } = await begin();
    scene.fault({ kind: "rate", perSecond: 8, retryAfterSeconds: 5 });
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 40 });
    const all = [...scene.sent("GET"), ...scene.sent("POST")].map(({ at, status }) => ({ at: Date.parse(at), status }));
    const refused = all.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    // what left in the very moment of the refusal could not know of it
    const tooEarly = all.filter(({ at }) => refused.some((no) => at > no.at && at < no.at + 5000));
    expect(tooEarly).toEqual([]);
    expect(scene.pace.status()).toMatchObject({ slowed: { waitSeconds: 5 }, breaker: "closed" });
  });

  test("a row that was refused for its pace is not counted as tried in vain", async () => {
    const { id } = await begin();
    scene.fault({ kind: "rate-limited", retryAfterSeconds: 1, method: "POST", times: 3 });
    await scene.settle();
    const rows = await scene.rowsOf(id);
    expect(statesOf(rows)).toEqual({ done: 40 });
    expect(rows.filter(({ doubted }) => doubted)).toEqual([]);
  });
});
