import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { importFiles, runs } from "@/lib/db/schema";
import { eachDatabase } from "@/lib/db/testing";
import { retryFailed } from "@/lib/runs/control";
import { readRun } from "@/lib/runs/store";
import { aScene, type Scene, statesOf } from "@/lib/runs/testing/scene";
import { startImportOf } from "./start";
import { accountSid, authToken, choiceOf, numberAt, twilioAccess, twilioFile, upload } from "./testing/files";
import type { FileChoice } from "./schema";

eachDatabase((_name, open) => {
  let scene: Scene;
  beforeAll(async () => void (await open()));
  beforeEach(async () => void (scene = await aScene()));

  async function prepared(content: string, more: Partial<FileChoice> = {}, name?: string) {
    const file = await upload(scene.ctx, content, name);
    return { ...choiceOf(file), ...more, file: file.id, key: randomUUID(), again: false };
  }

  const begin = async (...args: Parameters<typeof prepared>) => startImportOf(scene.ctx, await prepared(...args));

  async function stored() {
    const db = await database();
    const mine = eq(runs.workspaceId, scene.workspace.id);
    const files = await db.select().from(importFiles).where(eq(importFiles.workspaceId, scene.workspace.id));
    return { runs: await db.select().from(runs).where(mine), files };
  }

  test("every row of the file is a row of the run, and what is ready is sent", async () => {
    await scene.ctx.vapi.phoneNumbers.create({
      provider: "twilio",
      number: numberAt(0),
      twilioAccountSid: accountSid,
      twilioAuthToken: authToken,
    });
    scene.forget();
    const content = [twilioFile(4), `twilio,${numberAt(1)},Twice,off`, "twilio,nonsense,Odd,off", ""].join("");
    const { id, mine } = await begin(content.replace("twilio,nonsense", "\ntwilio,nonsense"), {}, "desk.csv");
    expect(mine).toBe(true);
    const run = await readRun(id);
    expect(run).toMatchObject({
      kind: "import",
      title: "desk.csv",
      settings: { forms: ["twilio"], file: { name: "desk.csv", rows: 6 } },
      secretsSealed: expect.stringMatching(/^v1\./),
    });
    expect((await scene.rowsOf(id)).map(({ line, state }) => [line, state])).toEqual([
      [2, "skipped"],
      [3, "pending"],
      [4, "pending"],
      [5, "pending"],
      [6, "skipped"],
      [7, "failed"],
    ]);
    await scene.settle();
    const rows = await scene.rowsOf(id);
    expect(statesOf(rows)).toEqual({ skipped: 2, done: 3, failed: 1 });
    expect(rows[0]?.failure).toMatchObject({ code: "duplicate", existingId: expect.any(String) });
    expect(rows[5]?.failure).toMatchObject({ code: "invalid-input", fields: { number: expect.any(String) } });
    const sent = scene.sent("POST").map(({ body }) => body);
    expect(sent).toHaveLength(3);
    for (const index of [1, 2, 3])
      expect(sent).toContainEqual(
        expect.objectContaining({ number: numberAt(index), twilioAuthToken: authToken, smsEnabled: false }),
      );
    expect(JSON.stringify(rows)).not.toContain(authToken);
    expect((await stored()).files).toEqual([]);
  });

  test("twenty clicks are one run", async () => {
    const request = await prepared(twilioFile(30));
    const started = await Promise.all(Array.from({ length: 20 }, () => startImportOf(scene.ctx, request)));
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
    expect(started.filter(({ mine }) => mine)).toHaveLength(1);
    await scene.settle();
    expect(scene.sent("POST")).toHaveLength(30);
    expect(await startImportOf(scene.ctx, request)).toEqual({ id: started[0]?.id, mine: false });
  });

  test("the same file within a day asks first; insisted on, it does nothing twice", async () => {
    const { id } = await begin(twilioFile(5));
    await scene.settle();
    const second = await prepared(twilioFile(5));
    const refused = await startImportOf(scene.ctx, second).catch((error: unknown) => error);
    expect(refused).toMatchObject({ failure: { code: "duplicate", existingId: id } });
    expect((await stored()).files).toHaveLength(1);
    await expect(startImportOf(scene.ctx, { ...second, again: true })).rejects.toMatchObject({
      code: "invalid-input",
      message: "No row of this file can be imported.",
    });
    expect((await stored()).runs).toHaveLength(1);
    const { id: third } = await begin(twilioFile(6));
    await scene.settle();
    expect(statesOf(await scene.rowsOf(third))).toEqual({ skipped: 5, done: 1 });
    expect(scene.sent("POST")).toHaveLength(6);
  });

  test("free numbers, which nothing tells apart, are each taken once", async () => {
    const { id } = await begin("provider,number,name\nfree,,One\nfree,,Two\nfree,,\n", { access: {} });
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 3 });
    const names = (await scene.ctx.vapi.phoneNumbers.listAll()).rows.map(({ name }) => name);
    expect(names.sort()).toEqual(["One", "Two", null].sort());
  });

  test("rows that only lack access keep what they need to be sent later", async () => {
    const { id } = await begin(`${twilioFile(2)}free,,Free one,\n`, { access: {} });
    await scene.settle();
    const [first] = await scene.rowsOf(id);
    expect(first).toMatchObject({
      state: "failed",
      payload: { form: "twilio", values: { number: numberAt(0) } },
      failure: { next: expect.stringContaining("enter the access") },
    });
    expect(statesOf(await scene.rowsOf(id))).toEqual({ failed: 2, done: 1 });
    expect(await retryFailed(scene.ctx, id, { access: twilioAccess })).toBe(2);
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 3 });
    expect(scene.sent("POST")).toHaveLength(3);
  });

  test("what was refused for its own sake is refused again, and never sent", async () => {
    const rows = [
      "twilio,nonsense,Odd,off",
      "acme,+14155550199,No such,off",
      `twilio,${numberAt(1)},${"n".repeat(41)},off`,
    ];
    const { id } = await begin(`${twilioFile(1)}${rows.join("\n")}\n`);
    await scene.settle();
    scene.forget();
    expect(await retryFailed(scene.ctx, id, { access: twilioAccess })).toBe(3);
    await scene.settle();
    expect(statesOf(await scene.rowsOf(id))).toEqual({ done: 1, failed: 3 });
    expect(scene.sent("POST")).toEqual([]);
  });

  test("nothing ready and a file that is gone start nothing", async () => {
    await expect(begin("provider,number\ntwilio,nonsense\n")).rejects.toMatchObject({ code: "invalid-input" });
    const gone = { ...(await prepared(twilioFile(1))), file: randomUUID() };
    await expect(startImportOf(scene.ctx, gone)).rejects.toMatchObject({ code: "not-found" });
    expect((await stored()).runs).toEqual([]);
  });

  test("an upstream that does not tell its numbers starts nothing, and the file stays", async () => {
    const request = await prepared(twilioFile(2));
    scene.fault({ kind: "html-502", method: "GET" });
    await expect(startImportOf(scene.ctx, request)).rejects.toMatchObject({ code: expect.stringMatching(/^upstream/) });
    expect((await stored()).runs).toEqual([]);
    scene.heal();
    expect((await startImportOf(scene.ctx, request)).mine).toBe(true);
  });

  test("the columns are remembered for the next file of that shape", async () => {
    await begin(`Line,Label\n${numberAt(1)},Desk\n`, { provider: "twilio", mapping: { number: 0 } });
    const next = await upload(scene.ctx, `Line,Label\n${numberAt(2)},Desk\n`);
    expect(next).toMatchObject({ remembered: true, mapping: { number: 0 }, provider: "twilio" });
  });

  test("access of forms that the file does not use is not kept", async () => {
    const sip = { sipUsername: "u".repeat(20), sipPassword: "p".repeat(20) };
    const { id } = await begin("provider,number,name\nfree,,One\n", { access: { ...twilioAccess, sip } });
    expect(await readRun(id)).toMatchObject({ secretsSealed: null, settings: { forms: ["free"] } });
  });
});
