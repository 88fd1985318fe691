import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { eachDatabase } from "@/lib/db/testing";
import { loadJournal } from "@/lib/journal/loaders";
import { journalQuery } from "@/lib/journal/schema";
import { createScene, type Scene, settleMs } from "./testing/scene";

const account = { twilioAccountSid: `AC${"0".repeat(32)}`, twilioAuthToken: "the-token-of-the-account" };
const values = { ...account, number: "+14155550123", name: "Front desk" };

eachDatabase((_name, open) => {
  let scene: Scene;
  const activity = async () => {
    const { items } = await loadJournal(scene, journalQuery.parse({}));
    return items.map(({ who, did, number, state }) => `${who} ${did} ${number?.label}, ${state}`);
  };

  beforeAll(async () => {
    await open();
  });
  beforeEach(async () => {
    scene = await createScene();
  });
  afterEach(() => scene.close());

  test("twenty submissions of one form are one entry", async () => {
    const submissionKey = randomUUID();
    await scene.submitTogether(Array.from({ length: 20 }, () => ({ submissionKey, values })));
    expect(await activity()).toEqual(["Ada imported +1 415 555 0123, done"]);
  });

  test("a free number is named as soon as it has one", async () => {
    await scene.submit({ form: "free", values: { numberDesiredAreaCode: "415", name: "Spare" } });
    expect(await activity()).toEqual([expect.stringMatching(/^Ada created .+, done$/)]);
  });

  test("a refused import is no entry", async () => {
    await scene.submit({ values });
    scene.advance(settleMs + 1);
    await scene.submit({ values });
    expect(await activity()).toHaveLength(1);
  });

  test("a lost one stays unknown until somebody finds the number, and is sent again under the same entry", async () => {
    const submissionKey = randomUUID();
    scene.fault({ kind: "reset", method: "POST" });
    await scene.submit({ submissionKey, values });
    expect(await activity()).toEqual(["Ada tried to import +1 415 555 0123, unknown"]);
    scene.heal();
    scene.advance(settleMs + 1);
    expect((await scene.submit({ submissionKey, values })).done).toBeDefined();
    expect(await activity()).toEqual(["Ada imported +1 415 555 0123, done"]);
  });
});
