import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { eachDatabase } from "@/lib/db/testing";
import { aScene, type Scene } from "@/lib/runs/testing/scene";
import { checkFile } from "./check";
import { loadCheck } from "./loaders";
import type { CheckReport, FileChoice } from "./schema";
import { findFile } from "./store";
import { authToken, choiceOf, numberAt, twilioAccess, twilioFile, upload } from "./testing/files";

const head = "provider,number,name,assistant,squad,sms,credential,area_code,sip_uri,e164_check";
const pace = { perSecond: 2 };

eachDatabase((_name, open) => {
  let scene: Scene;
  beforeAll(async () => void (await open()));
  beforeEach(async () => void (scene = await aScene({ numbers: 64 })));

  async function check(content: string, more: Partial<FileChoice> = {}): Promise<CheckReport> {
    const uploaded = await upload(scene.ctx, content);
    const file = (await findFile(scene.ctx, uploaded.id))!;
    return checkFile(scene.ctx, file, { ...choiceOf(uploaded), ...more }, pace);
  }

  test("counts what would be sent, and sends nothing", async () => {
    const report = await check(twilioFile(40));
    expect(report).toMatchObject({
      rows: 40,
      ready: 40,
      skipped: 0,
      refused: 0,
      forms: [{ slug: "twilio", label: "Twilio", rows: 40 }],
      accessNeeded: [],
      issues: [],
      issueCount: 0,
      byCode: [],
      notes: [],
      seconds: 20,
    });
    expect(scene.sent("POST")).toEqual([]);
  });

  test("what is there already, twice in the file or not understood is said by row", async () => {
    const { rows } = await scene.ctx.vapi.phoneNumbers.listAll();
    const there = rows.find(({ provider, number }) => provider === "twilio" && number)!;
    const report = await check(
      [
        head,
        `twilio,${there.number},,,,,,,,`,
        `twilio,${numberAt(1)},,,,,,,,`,
        `Twilio,${numberAt(1).slice(2)},,,,,,,,`,
        `twilio,nonsense,,Nobody there,,,,,,`,
        `acme,${numberAt(2)},,,,,,,,`,
      ].join("\n"),
    );
    expect(report).toMatchObject({ rows: 5, ready: 1, skipped: 2, refused: 2, issueCount: 5 });
    expect(report.issues.map(({ line, code, state }) => [line, code, state])).toEqual([
      [2, "already-there", "skipped"],
      [4, "duplicate-in-file", "skipped"],
      [5, "unknown-assistant", "refused"],
      [5, "bad-number", "refused"],
      [6, "unknown-provider", "refused"],
    ]);
    expect(report.issues[0]).toMatchObject({ label: there.name ?? there.number, existingId: there.id });
    expect(report.byCode).toContainEqual({ code: "bad-number", rows: 1 });
  });

  test("access that is missing is said once per form and under its field", async () => {
    const missing = await check(`${twilioFile(3)}vonage,+442079460958,London,\n`, { access: {} });
    expect(missing).toMatchObject({ ready: 0, refused: 4 });
    expect(missing.accessNeeded.sort()).toEqual(["twilio", "vonage"]);
    expect(missing.accessRefused).toEqual({
      "twilio.twilioAccountSid": "Enter the account SID.",
      "twilio.twilioAuthToken": "Enter the auth token.",
      "vonage.credentialId": "Choose the Vonage credential.",
    });
    const wrong = { twilio: { twilioAccountSid: "AC123", twilioAuthToken: authToken } };
    const bad = await check(twilioFile(1), { access: wrong });
    expect(bad.accessRefused).toEqual({
      "twilio.twilioAccountSid": "An account SID is AC followed by 32 digits and letters a to f.",
    });
    expect(JSON.stringify([missing, bad])).not.toContain(authToken);
  });

  test("one provider for every row stands in for a column", async () => {
    const content = `Phone number,Friendly name\n${numberAt(1)},Desk\n`;
    await expect(check(content)).rejects.toMatchObject({ failure: { fields: { provider: expect.any(String) } } });
    expect(await check(content, { provider: "twilio" })).toMatchObject({ ready: 1 });
    expect(await check("name\nOne\nTwo\n", { provider: "free", access: {} })).toMatchObject({ ready: 2, seconds: 2 });
  });

  test("a column that is chosen twice or is not there is refused", async () => {
    for (const mapping of [
      { provider: 0, number: 0 },
      { provider: 0, number: 9 },
    ])
      await expect(check(twilioFile(1), { mapping })).rejects.toMatchObject({ code: "invalid-input" });
  });

  describe("is told before the start", () => {
    test("that free numbers run out", async () => {
      const report = await check(`provider,number,name\n${"free,,Desk\n".repeat(6)}`);
      expect(report.notes).toMatchObject([{ code: "quota", tone: "warn" }]);
      expect(report.notes[0]?.message).toMatch(/asks for 6 free numbers.*an account up to 5/);
    });

    test("that texts move to Vapi", async () => {
      const report = await check(`provider,number,sms\ntwilio,${numberAt(1)},\ntwilio,${numberAt(2)},off\n`);
      expect(report.notes).toMatchObject([{ code: "sms" }]);
      expect(report.notes[0]?.message).toMatch(/SMS is on for 1 row\. .* at Twilio/);
    });

    test("which names could not be read, and ids still count", async () => {
      const [assistant] = await scene.ctx.vapi.assistants.listAll();
      scene.fault({ kind: "html-502", method: "GET", path: "/assistant" });
      const report = await check(
        `provider,number,assistant\ntwilio,${numberAt(1)},Reception\ntwilio,${numberAt(2)},${assistant?.id}\n`,
      );
      expect(report).toMatchObject({ ready: 1, refused: 1, notes: [{ code: "assistants-unread" }, { code: "sms" }] });
    });
  });

  test("an upstream that does not tell its numbers refuses the check", async () => {
    scene.fault({ kind: "html-502", method: "GET" });
    await expect(check(twilioFile(2))).rejects.toMatchObject({ failure: { code: expect.stringMatching(/^upstream/) } });
  });

  test("of a list without end the first thousand are told, and some of every kind", async () => {
    const bad = "twilio,nonsense,Desk,off\n".repeat(1500);
    const report = await check(`provider,number,name,sms\n${bad}acme,${numberAt(1)},Desk,off\n`);
    expect(report.issues).toHaveLength(1001);
    expect(report.issueCount).toBe(1501);
    expect(report.byCode).toEqual([
      { code: "bad-number", rows: 1500 },
      { code: "unknown-provider", rows: 1 },
    ]);
    expect(report.issues.at(-1)).toMatchObject({ line: 1502, code: "unknown-provider" });
  });

  test("hostile cells are cells", async () => {
    const cells = ["=cmd|'/C calc'!A0", "<script>alert(1)</script>", "../assistant", "\u202Ex", "💥".repeat(50), "%00"];
    const report = await check(`${head}\n${cells.map((cell) => `${cell},${cell},${cell},,,,,,,`).join("\n")}\n`);
    expect(report).toMatchObject({ ready: 0, refused: cells.length });
  });

  test("a file of somebody else, an odd id and an odd question are refused alike", async () => {
    const { id } = await upload(scene.ctx, twilioFile(1));
    const other = await aScene();
    for (const odd of [randomUUID(), "../x", ""])
      await expect(loadCheck(scene.ctx, odd, { mapping: {}, access: {} })).rejects.toMatchObject({ code: "not-found" });
    await expect(loadCheck(other.ctx, id, { mapping: {}, access: {} })).rejects.toMatchObject({ code: "not-found" });
    for (const odd of [undefined, null, [], { mapping: { id: 1 }, access: {} }, { mapping: {}, access: { acme: {} } }])
      await expect(loadCheck(scene.ctx, id, odd)).rejects.toThrow();
  });

  test("the same file checked twice, the second time with its access", async () => {
    const uploaded = await upload(scene.ctx, twilioFile(2));
    const file = (await findFile(scene.ctx, uploaded.id))!;
    expect(await checkFile(scene.ctx, file, choiceOf(uploaded, {}), pace)).toMatchObject({ refused: 2 });
    expect(await checkFile(scene.ctx, file, choiceOf(uploaded, twilioAccess), pace)).toMatchObject({ ready: 2 });
  });
});
