import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { eachDatabase } from "@/lib/db/testing";
import { createJournalScene, type JournalScene, numberId } from "./testing";
import { undoEntry } from "./undo";

const unknownId = "11111111-1111-4111-8111-111111111111";

eachDatabase((_name, open) => {
  let scene: JournalScene;
  const opened = async (facts?: Record<string, unknown>) => (scene = await createJournalScene(facts));
  const newest = async () => (await scene.activity())[0] ?? expect.fail("the journal is empty");
  const undo = (id: string) => undoEntry(scene.ctx, id);

  beforeAll(async () => {
    await open();
  });
  beforeEach(async () => {
    await opened();
  });
  afterEach(() => scene.close());

  test("a change is noted with who, before and after, and put back with exactly its fields", async () => {
    await scene.change({ name: "Sales", smsEnabled: false });
    const entry = await newest();
    expect(entry).toMatchObject({ who: "Ada", did: "changed name and SMS of", state: "done", undo: {} });
    expect(entry.number).toEqual({ id: numberId, label: "+1 415 555 0123" });
    scene.forgetRequests();

    await undo(entry.id);
    expect(scene.patches()).toEqual([{ provider: "twilio", name: "Claims", smsEnabled: true }]);
    const [undoing, undone] = await scene.activity({ number: numberId });
    expect(undoing).toMatchObject({ did: "restored name and SMS of", undo: {}, undone: null });
    expect(undone).toMatchObject({ id: entry.id, undo: null, undone: { who: "Ada" } });
  });

  test("an undo can be undone, too", async () => {
    await scene.change({ name: "Sales" });
    await undo((await newest()).id);
    await undo((await newest()).id);
    expect(await scene.read()).toMatchObject({ name: "Sales" });
    expect((await scene.activity()).map(({ undone }) => undone?.who)).toEqual([undefined, "Ada", "Ada"]);
  });

  test("twenty clicks at once send one PATCH", async () => {
    await scene.change({ name: "Sales" });
    const { id } = await newest();
    scene.forgetRequests();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => undo(id)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(scene.patches()).toEqual([{ provider: "twilio", name: "Claims" }]);
    await expect(undo(id)).rejects.toMatchObject({ failure: { message: "Ada has undone this already." } });
  });

  test("a field that moved since is compared, never overwritten", async () => {
    await scene.change({ name: "Sales" });
    const { id } = await newest();
    await scene.elsewhere({ name: "Renamed by Tom" });
    scene.forgetRequests();
    await expect(undo(id)).rejects.toMatchObject({
      failure: {
        code: "changed-elsewhere",
        comparison: [{ label: "Name", before: "Claims", entry: "Sales", now: "Renamed by Tom" }],
      },
    });
    expect(scene.patches()).toEqual([]);
    expect((await newest()).undo).toEqual({});
  });

  test("another field that moved since does not stand in the way and stays", async () => {
    await scene.change({ name: "Sales" });
    await scene.elsewhere({ smsEnabled: false });
    await undo((await newest()).id);
    expect(await scene.read()).toMatchObject({ name: "Claims", smsEnabled: false });
  });

  test("where somebody put it back already, that is said", async () => {
    await scene.change({ name: "Sales" });
    await scene.elsewhere({ name: "Claims" });
    await expect(undo((await newest()).id)).rejects.toMatchObject({
      failure: { message: "The number already is as it was before this change." },
    });
  });

  test("a number that is gone is not found", async () => {
    await scene.change({ name: "Sales" });
    const { id } = await newest();
    await scene.vapi.phoneNumbers.release(numberId);
    await expect(undo(id)).rejects.toMatchObject({ failure: { code: "not-found" } });
  });

  test("hooks, fallback and server come back whole", async () => {
    const hooks = [{ on: "call.ringing", do: [{ type: "say", exact: "Closed." }] }];
    const server = { url: "https://hooks.example/vapi", timeoutSeconds: 20, headers: { "X-Team": "claims-secret" } };
    scene.close();
    await opened({ hooks, server });
    const detail = await scene.read();
    const { headerNames, ...settings } = detail.server ?? expect.fail("the server is missing");
    await scene.change({
      hooks: [],
      server: { ...settings, timeoutSeconds: 60, headers: headerNames.map((name) => ({ name })) },
      fallbackDestination: { type: "number", number: "+14155550199" },
    });
    const entry = await newest();
    expect(entry).toMatchObject({ did: "changed fallback, hooks and server of", undo: {} });
    await undo(entry.id);
    const timeless = { updatedAt: null };
    expect({ ...(await scene.read()), ...timeless }).toEqual({ ...detail, ...timeless });
    const raw = scene.patches().at(-1) as { server: { headers: unknown } };
    expect(raw.server.headers).toEqual({ "X-Team": "claims-secret" });
  });

  describe("outcomes", () => {
    test("a refused change is not shown", async () => {
      await expect(scene.change({ name: "x".repeat(41) })).rejects.toThrow();
      expect(await scene.activity()).toEqual([]);
    });

    test("a lost answer that cannot be looked up is shown as unknown, and a failed undo may be tried again", async () => {
      await scene.change({ name: "Sales" });
      const { id } = await newest();
      scene.fault({ kind: "html-502", method: "PATCH" });
      await expect(undo(id)).rejects.toMatchObject({ failure: { message: "The change was not saved." } });
      expect(await scene.activity()).toHaveLength(1);
      scene.heal();
      await undo(id);
      expect(await scene.read()).toMatchObject({ name: "Claims" });
    });

    test("an undo whose answer got lost counts as done once it is seen", async () => {
      await scene.change({ name: "Sales" });
      const { id } = await newest();
      scene.fault({ kind: "reset", afterWork: true, method: "PATCH", times: 1 });
      expect(await undo(id)).toMatchObject({ name: "Claims" });
      expect((await scene.activity())[1]).toMatchObject({ id, undone: { who: "Ada" } });
    });
  });

  describe("secrets", () => {
    const secrets = {
      token: "the-token-of-the-account-000000000",
      header: "Bearer header-secret-value",
      password: "a-sip-password-of-30-characters",
      hook: "hook-header-secret",
    };

    test("are noted by their place, never by their value, and cannot be put back", async () => {
      await scene.change({ twilioAuthToken: secrets.token });
      await scene.change({
        server: {
          url: "https://hooks.example/vapi",
          timeoutSeconds: null,
          credentialId: null,
          headers: [{ name: "Authorization", value: secrets.header }],
          staticIpAddressesEnabled: null,
          encryptedPaths: [],
          backoffPlan: null,
        },
      });
      const [server, token] = await scene.activity();
      expect(token).toMatchObject({ did: "changed Twilio access of" });
      expect(token?.undo?.reason).toContain("It changed Auth token.");
      expect(server?.changes).toContainEqual({
        label: "Server: header Authorization",
        before: null,
        after: "Changed, the value is not kept",
      });
      await expect(undo(server?.id ?? "")).rejects.toMatchObject({ failure: { code: "invalid-input" } });
      await scene.change({ server: null });
      expect((await newest()).undo?.reason).toContain("Authorization");
      await expectNothingWritten(secrets.token, secrets.header);
    });

    test("of SIP access and hooks are not written either", async () => {
      scene.close();
      await opened({ provider: "vapi", number: undefined, sipUri: "sip:desk@sip.vapi.ai" });
      await scene.change({
        authentication: { username: "reception-desk-number-1", password: secrets.password, realm: null },
      });
      expect((await newest()).undo?.reason).toContain("SIP access: password");
      const destination = { type: "sip", sipUri: "sip:desk@pbx.example", sipHeaders: { "X-Secret": secrets.hook } };
      await scene.change({ hooks: [{ on: "call.ringing", do: [{ type: "transfer", destination }] }] });
      const hooks = await newest();
      expect(hooks.undo?.reason).toContain("It changed Hooks.");
      expect(JSON.stringify(hooks.changes)).toContain("X-Secret");
      await expectNothingWritten(secrets.password, secrets.hook);
    });

    async function expectNothingWritten(...values: string[]) {
      const written = await scene.everythingWritten();
      expect(written).toContain(numberId);
      for (const value of values) expect(written).not.toContain(value);
    }
  });

  test("an entry of another workspace is not there", async () => {
    await scene.change({ name: "Sales" });
    const { id } = await newest();
    const other = await createJournalScene();
    await expect(undoEntry(other.ctx, id)).rejects.toMatchObject({ failure: { code: "not-found" } });
    await expect(undoEntry(other.ctx, unknownId)).rejects.toMatchObject({ failure: { code: "not-found" } });
    other.close();
  });
});
