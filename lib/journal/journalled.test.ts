import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { eachDatabase } from "@/lib/db/testing";
import { AppError } from "@/lib/domain/errors";
import { releaseNumber } from "@/lib/phone-number/release";
import { journalled } from "./journalled";
import { journalledRelease } from "./journalled-release";
import { createJournalScene, type JournalScene, numberId } from "./testing";

eachDatabase((_name, open) => {
  let scene: JournalScene;
  const states = async () => (await scene.activity()).map(({ state }) => state);
  const note = { action: "message-sent", numberId, numberLabel: "+14155550123" } as const;

  beforeAll(async () => {
    await open();
  });
  beforeEach(async () => {
    scene = await createJournalScene();
  });
  afterEach(() => scene.close());

  test("the entry is there before anything is sent, and done afterwards", async () => {
    const answer = await journalled(scene.ctx, note, async () => {
      expect(await states()).toEqual(["sending"]);
      return "sent";
    });
    expect(answer).toBe("sent");
    expect(await states()).toEqual(["done"]);
  });

  test("what only the answer tells is added", async () => {
    const added = async () => ({ name: "Acme trunk" });
    await journalled(scene.ctx, { action: "credential-added" }, added, (after) => ({ after }));
    expect(await scene.activity()).toMatchObject([
      { did: "added the credential Acme trunk", number: null, undo: null },
    ]);
  });

  test.each([
    [new AppError({ code: "upstream-refused", message: "No." }), []],
    [new AppError({ code: "rate-limited", message: "Later." }), []],
    [new AppError({ code: "outcome-unknown", message: "Lost." }), ["unknown"]],
    [new Error("a surprise"), ["unknown"]],
  ])("%s passes through and leaves %j", async (error, expected) => {
    const failing = journalled(scene.ctx, note, async () => Promise.reject(error));
    await expect(failing).rejects.toBe(error);
    expect(await states()).toEqual(expected);
  });

  test("a release is noted with what the number was; one that was gone before is not", async () => {
    const release = () =>
      releaseNumber(scene.vapi, { id: numberId, confirmation: "+14155550123" }, journalledRelease(scene.ctx));
    await release();
    expect(await scene.activity()).toMatchObject([
      {
        did: "released",
        undo: null,
        changes: expect.arrayContaining([{ label: "Name", before: "Claims", after: null }]),
      },
    ]);
    expect(await release()).toEqual({ alreadyGone: true });
    expect(await states()).toEqual(["done"]);
  });
});
