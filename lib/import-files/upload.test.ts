import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { csvLimits } from "@/lib/csv/limits";
import { database } from "@/lib/db/client";
import { importFileParts, importFiles } from "@/lib/db/schema";
import { eachDatabase } from "@/lib/db/testing";
import { aPlace } from "@/lib/runs/testing/rows";
import { arriving } from "./arriving";
import { partsOf } from "./parts";
import { findFile, noteChecked, type Owner, rememberMapping, sweepFiles } from "./store";
import { inPieces, sha256, twilioFile, upload } from "./testing/files";
import { fileNameOf, storeUpload } from "./upload";
import { loadUploadedFile } from "./uploaded";

eachDatabase((_name, open) => {
  let owner: Owner;
  beforeAll(async () => void (await open()));
  beforeEach(async () => void (owner = await aPlace()));

  async function stored() {
    const db = await database();
    return db.select().from(importFiles).where(eq(importFiles.workspaceId, owner.workspace.id));
  }

  async function partsStored(id: string) {
    const db = await database();
    return db.select().from(importFileParts).where(eq(importFileParts.fileId, id));
  }

  async function bytesOf(id: string): Promise<Buffer> {
    const file = await findFile(owner, id);
    const parts: Uint8Array[] = [];
    for await (const part of partsOf(file!)) parts.push(part);
    return Buffer.concat(parts);
  }

  test("a file comes back byte by byte, and is told as it is", async () => {
    const content = twilioFile(20_000);
    const file = await upload(owner, content);
    expect(file).toMatchObject({
      name: "numbers.csv",
      bytes: content.length,
      rows: 20_000,
      delimiter: ",",
      encoding: "utf-8",
      mapping: { provider: 0, number: 1, name: 2, sms: 3 },
      remembered: false,
      notes: [],
      forms: { 0: ["twilio"] },
    });
    expect(file.columns.map(({ title }) => title)).toEqual(["provider", "number", "name", "sms"]);
    expect(file.sample).toHaveLength(5);
    expect((await partsStored(file.id)).length).toBeGreaterThan(2);
    expect((await bytesOf(file.id)).toString()).toBe(content);
    expect((await findFile(owner, file.id))?.fingerprint).toBe(sha256(content));
  });

  test("UTF-16 and old encodings come back as they came", async () => {
    const text = "Carrier;Phone number;Label\r\ntwilio;+14155550123;Café\r\n";
    const wide = Buffer.from(`\uFEFF${text}`, "utf16le");
    const file = await upload(owner, wide);
    expect(file).toMatchObject({ encoding: "utf-16le", delimiter: ";", rows: 1 });
    expect(file.sample).toEqual([["twilio", "+14155550123", "Café"]]);
    expect(Buffer.compare(await bytesOf(file.id), wide)).toBe(0);
    const old = await upload(owner, Buffer.from(text, "latin1"));
    expect(old).toMatchObject({ encoding: "windows-1252", notes: [{ code: "windows-1252" }] });
    const marked = await upload(owner, `\uFEFF${text}`);
    expect(marked.columns[0]?.title).toBe("Carrier");
  });

  describe("secrets that people leave in files", () => {
    const token = "0123456789abcdef".repeat(2);
    const content = `provider,number,auth_token,other\ntwilio,+14155550123,hunter2-hunter2,${token}\n`;

    test("are in no answer and lie in no table in clear", async () => {
      const file = await upload(owner, content);
      const told = JSON.stringify([file, await stored(), await loadUploadedFile(owner, file.id)]);
      const parts = JSON.stringify(await partsStored(file.id));
      for (const secret of ["hunter2", token]) {
        expect(told).not.toContain(secret);
        expect(parts).not.toContain(secret);
        expect(parts).not.toContain(Buffer.from(secret).toString("base64").slice(0, 16));
      }
      expect(file.columns.map(({ secret }) => secret)).toEqual([false, false, true, true]);
    });
  });

  test.each([
    ["The file is empty.", ""],
    ["The file has a header and no rows.", "provider,number\n"],
    ["The file has more than 50,000 rows.", `number\n${"1\n".repeat(csvLimits.rows + 1)}`],
    ["The file is larger than 20 MB.", `name\n${`${"x".repeat(1022)}\n`.repeat(20 * 1024 + 100)}`],
    ["Row 2 is longer than 2 million characters.", `name\n"${"x".repeat(csvLimits.rowLength * 1.1)}"\n`],
    ["This is an Excel workbook or a ZIP file, not a CSV file.", "PK\u0003\u0004…"],
    ["The file has no header.", "twilio,+14155550123,Desk\n"],
  ])("%s Nothing of it stays.", async (message, content) => {
    await expect(upload(owner, content)).rejects.toMatchObject({ code: "invalid-input", message });
    expect(await stored()).toEqual([]);
  });

  test("what breaks off leaves nothing", async () => {
    async function* broken() {
      yield* inPieces(new TextEncoder().encode(twilioFile(10_000)));
      throw new Error("the browser went away");
    }
    await expect(storeUpload(owner, { name: "x.csv", source: broken() })).rejects.toThrow("went away");
    expect(await stored()).toEqual([]);
  });

  test("a megabyte in a cell and headers that are alike are read", async () => {
    const file = await upload(owner, `name,Name,name\n"${"x".repeat(1_000_000)}",b,c\n`);
    expect(file.columns.map(({ title }) => title)).toEqual(["name", "Name", "name (2)"]);
    expect(file.sample[0]?.[0]).toHaveLength(80);
  });

  test("nobody else can use it, in another workspace or in the same", async () => {
    const other = await aPlace();
    const { id } = await upload(owner, twilioFile(1));
    expect(await findFile(owner, id)).toBeDefined();
    expect(await findFile(other, id)).toBeUndefined();
    expect(await findFile({ user: other.user, workspace: owner.workspace }, id)).toBeUndefined();
    expect(await findFile({ user: owner.user, workspace: other.workspace }, id)).toBeUndefined();
  });

  test("a person's last three are kept, for a day", async () => {
    const files = [];
    for (let index = 0; index < 4; index++) files.push(await upload(owner, twilioFile(1, index)));
    expect((await stored()).map(({ id }) => id).sort()).toEqual(
      files
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
    await sweepFiles(new Date(Date.now() + 23 * 3_600_000));
    expect(await stored()).toHaveLength(3);
    await sweepFiles(new Date(Date.now() + 25 * 3_600_000));
    expect(await stored()).toHaveLength(0);
  });

  test("a file that is erased while it is read does not seem to end there", async () => {
    const { id } = await upload(owner, twilioFile(20_000));
    const parts = partsOf((await findFile(owner, id))!);
    await parts.next();
    await sweepFiles(new Date(Date.now() + 25 * 3_600_000));
    await expect(parts.next()).rejects.toMatchObject({ code: "not-found" });
  });

  test("columns are matched as the last file of that shape was, and as the file itself was checked", async () => {
    const content = "Carrier,Line,Extra\ntwilio,+14155550123,x\n";
    const first = await upload(owner, content);
    expect(first).toMatchObject({ remembered: false, mapping: { provider: 0 } });
    const { shape } = (await findFile(owner, first.id))!;
    await rememberMapping(owner, shape, { mapping: { number: 1, name: 2 }, provider: "twilio" });
    const second = await upload(owner, content.replace("0123", "0124"));
    expect(second).toMatchObject({ remembered: true, mapping: { number: 1, name: 2 }, provider: "twilio" });
    expect((await upload(await aPlace(), content)).remembered).toBe(false);
    await noteChecked(first.id, { mapping: { provider: 0, number: 1 } });
    expect(await loadUploadedFile(owner, first.id)).toMatchObject({ mapping: { provider: 0, number: 1 } });
  });
});

test.each([
  [null, "Pasted rows"],
  ["  ", "Pasted rows"],
  ["a\u0000b\r\nc.csv", "a b c.csv"],
  ["x".repeat(500), `${"x".repeat(119)}…`],
])("the name %j becomes %j", (given, name) => expect(fileNameOf(given)).toBe(name));

test("a body that nobody wants to the end is taken all the same, so that the browser hears why", async () => {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += 1;
      if (taken > 50) controller.close();
      else controller.enqueue(new Uint8Array(1000));
    },
  });
  await readOnce(arriving(body));
  expect(taken).toBeGreaterThan(50);
});

test("one that never ends is cut", async () => {
  let cut = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
    cancel: () => void (cut = true),
  });
  await readOnce(arriving(body));
  expect(cut).toBe(true);
});

async function readOnce(chunks: AsyncGenerator<Uint8Array>): Promise<void> {
  await chunks.next();
  await chunks.return(undefined);
}
