import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { labelOf, providerIds } from "@/lib/domain/phone-number";
import type { FaultRule } from "@/lib/sandbox/faults";
import { type ServedSandbox, serveSandbox } from "@/lib/sandbox/http";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { createBody, updateBody } from "./bodies";
import { clientOf, failureOf, otherId } from "./testing/upstream";

const sandbox = createSandbox({ numbers: 64, record: true });
let served: ServedSandbox;
beforeAll(async () => {
  served = await serveSandbox({ port: 0, host: "127.0.0.1", sandbox });
});
afterAll(() => served.close());

let worlds = 0;

/** A client with a world of its own. */
function scene(how: "over HTTP" | "in process", numbers = 64) {
  const key = `sandbox-n${numbers}-client-${++worlds}`;
  const upstream =
    how === "over HTTP" ? { baseUrl: served.url } : { baseUrl: "https://sandbox.invalid", fetch: sandbox.fetch };
  const { client, waits } = clientOf(upstream.baseUrl, { ...upstream, key });
  const fault = (rule: FaultRule) => sandbox.control.addFault({ ...rule, key });
  return { key, client, waits, fault, sent: () => sandbox.control.requests(key) };
}

const twilio = (number: string) =>
  createBody("twilio", {
    number,
    twilioAccountSid: `AC${"1".repeat(32)}`,
    twilioAuthToken: "token-of-the-account",
    smsEnabled: false,
  });

describe.each(["over HTTP", "in process"] as const)("the client and the sandbox, %s", (how) => {
  it("shows every row of a world, secrets left behind", async () => {
    const { client, sent } = scene(how);
    const all = await client.phoneNumbers.listAll();
    expect(all).toMatchObject({ total: 64, version: "v2", unreadable: 0 });
    for (const phone of all.rows) expect(labelOf(phone)).toBeTruthy();
    const page = await client.phoneNumbers.list({ limit: 10, page: 7 });
    expect(page).toMatchObject({ total: 64 });
    expect(page.rows.map(({ id }) => id)).toEqual(all.rows.slice(60).map(({ id }) => id));
    expect(sent().every(({ status }) => status === 200)).toBe(true);
    const withSecrets = all.rows.filter(({ secretsSet }) => secretsSet.length > 0);
    expect(withSecrets.length).toBeGreaterThan(0);
  });

  it("lists 2,345 numbers, each once, also where only v1 works", async () => {
    const { client, fault } = scene(how, 2345);
    const ids = async () => new Set((await client.phoneNumbers.listAll()).rows.map(({ id }) => id));
    expect((await ids()).size).toBe(2345);
    fault({ kind: "v2-refused" });
    expect((await ids()).size).toBe(2345);
    expect(await client.phoneNumbers.list({ limit: 25, page: 94 })).toMatchObject({ version: "v1", total: 2345 });
  });

  it("searches as the upstream does, with v2 and with v1", async () => {
    const { client, fault } = scene(how);
    const { rows } = await client.phoneNumbers.listAll();
    const named = rows.find(({ name }) => name !== null);
    const search = named?.name?.slice(0, 4).toUpperCase() ?? "";
    const found = await client.phoneNumbers.list({ search, limit: 1000 });
    expect(found.rows.map(({ id }) => id)).toContain(named?.id);
    fault({ kind: "v2-refused" });
    const again = await client.phoneNumbers.list({ search, limit: 1000 });
    expect(again.rows.map(({ id }) => id)).toEqual(found.rows.map(({ id }) => id));
    expect(again.total).toBe(found.total);
  });

  it("creates, changes, reads and releases a number", async () => {
    const { client } = scene(how, 0);
    const { phoneNumbers } = client;
    const made = await phoneNumbers.create(twilio("+14155550123"));
    expect(made).toMatchObject({
      number: "+14155550123",
      status: "active",
      smsEnabled: false,
      secretsSet: ["twilioAuthToken"],
    });

    const assigned = await phoneNumbers.update(made.id, updateBody(made, { name: "Desk", assistantId: otherId }));
    expect(assigned).toMatchObject({ name: "Desk", assistantId: otherId, squadId: null });
    const squad = await phoneNumbers.update(made.id, updateBody(assigned, { squadId: otherId }));
    expect(squad).toMatchObject({ assistantId: null, squadId: otherId });
    await phoneNumbers.update(made.id, updateBody(squad, { assistantId: null, squadId: null, name: "" }));
    expect(await phoneNumbers.get(made.id)).toMatchObject({ assistantId: null, squadId: null, name: null });

    await phoneNumbers.release(made.id);
    await phoneNumbers.release(made.id);
    expect(await failureOf(phoneNumbers.get(made.id))).toMatchObject({ code: "not-found" });
  });

  it("creates a number of every provider", async () => {
    const { client } = scene(how, 0);
    const gateways = [{ ip: "203.0.113.10" }];
    const trunk = await client.credentials.create({ provider: "byo-sip-trunk", gateways, name: "Trunk" });
    const vonage = await client.credentials.create({ provider: "vonage", apiKey: "k", apiSecret: "s", name: "V" });
    const telnyx = await client.credentials.create({ provider: "telnyx", apiKey: "KEY1", name: "T" });
    expect(trunk.gateways).toEqual([{ ip: "203.0.113.10", port: null, inboundEnabled: true, outboundEnabled: true }]);
    const listed = await client.credentials.listAll();
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining([trunk.id, vonage.id, telnyx.id]));

    const sip = { username: "user-".repeat(4), password: "password-".repeat(3) };
    const bodies = [
      createBody("vapi", { numberDesiredAreaCode: "415" }),
      createBody("vapi", { sipUri: "sip:desk@sip.vapi.ai", authentication: sip }),
      twilio("+14155550123"),
      createBody("vonage", { number: "+14155550124", credentialId: vonage.id }),
      createBody("telnyx", { number: "+14155550125", credentialId: telnyx.id }),
      createBody("byo-phone-number", { number: "4711", credentialId: trunk.id, numberE164CheckEnabled: false }),
    ];
    const made = [];
    for (const body of bodies) made.push(await client.phoneNumbers.create(body));
    expect(new Set(made.map(({ provider }) => provider))).toEqual(new Set(providerIds));
    expect(made[0]?.status).toBe("activating");
    expect(made[1]).toMatchObject({ number: null, sipUsername: sip.username, secretsSet: ["authentication.password"] });
  });

  it("names the number that a duplicate import meets, and leaves it at one", async () => {
    const { client, sent } = scene(how, 0);
    const first = await client.phoneNumbers.create(twilio("+14155550123"));
    expect(await failureOf(client.phoneNumbers.create(twilio("+14155550123")))).toMatchObject({
      code: "duplicate",
      existingId: first.id,
    });
    expect((await client.phoneNumbers.listAll()).rows).toHaveLength(1);
    expect(sent().filter(({ method }) => method === "POST")).toHaveLength(2);
  });

  it.each([
    [twilio("+14155550199"), "in-use-elsewhere", "number"],
    [twilio("+14155550198"), "upstream-refused", "number"],
    [{ ...twilio("+14155550123"), twilioAuthToken: "wrong-token" }, "upstream-refused", "twilioAuthToken"],
    [createBody("vapi", { numberDesiredAreaCode: "212" }), "out-of-stock", "numberDesiredAreaCode"],
    [createBody("vapi", { sipUri: "sip:taken@sip.vapi.ai" }), "in-use-elsewhere", "sipUri"],
    [
      createBody("vapi", {
        sipUri: "sip:a@sip.vapi.ai",
        authentication: { username: "short", password: "p".repeat(20) },
      }),
      "upstream-refused",
      "authentication.username",
    ],
    [createBody("telnyx", { number: "+14155550123", credentialId: otherId }), "upstream-refused", "credentialId"],
    [createBody("telnyx", { number: "0123", credentialId: otherId }), "upstream-refused", "number"],
    [{ ...twilio("+14155550123"), name: "x".repeat(41) }, "upstream-refused", "name"],
    [{ ...twilio("+14155550123"), assistantId: "front-desk" }, "upstream-refused", "assistantId"],
  ])("a refusal lands under its field: %j", async (body, code, field) => {
    const failure = await failureOf(scene(how, 0).client.phoneNumbers.create(body));
    expect(failure.code).toBe(code);
    expect(Object.keys(failure.fields ?? {})).toEqual([field]);
    expect(JSON.stringify(failure)).not.toMatch(/token-of-the-account|wrong-token/);
  });

  it("offers the area codes that are in stock", async () => {
    const { phoneNumbers } = scene(how, 0).client;
    const failure = await failureOf(phoneNumbers.create(createBody("vapi", { numberDesiredAreaCode: "212" })));
    expect(failure.hints).toHaveLength(3);
  });

  it("probes a key, and tells a public and a wrong one apart", async () => {
    const { client } = scene(how);
    expect(await client.probe()).toMatchObject({
      numbers: 64,
      assistants: expect.any(Number),
      squads: expect.any(Number),
    });
    const other = (key: string) => clientOf(served.url, { key }).client.probe();
    expect(await failureOf(other("public-key"))).toMatchObject({ code: "key-public" });
    expect(await failureOf(other("rubbish"))).toMatchObject({ code: "key-refused" });
  });

  it("reads through a bad minute", async () => {
    const { client, fault, sent } = scene(how);
    const path = "/v2/phone-number";
    for (const kind of ["html-502", "reset"] as const) fault({ kind, path, times: 1 });
    expect(await client.phoneNumbers.listAll()).toMatchObject({ total: 64 });
    expect(sent().length).toBeGreaterThan(1);
  });

  it.each([
    ["reset", "outcome-unknown"],
    ["html-502", "outcome-unknown"],
    ["truncated-json", "outcome-unknown"],
    ["rate-limited", "rate-limited"],
  ] as const)("sends a create once where the upstream answers with %s", async (kind, code) => {
    const { client, fault, sent } = scene(how, 0);
    fault(
      kind === "reset" || kind === "html-502" ? { kind, method: "POST", afterWork: true } : { kind, method: "POST" },
    );
    expect(await failureOf(client.phoneNumbers.create(twilio("+14155550123")))).toMatchObject({ code });
    expect(sent().filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("ends a call that hangs, and one that the caller gives up", async () => {
    const { key, fault } = scene(how);
    fault({ kind: "hang" });
    const settings = how === "over HTTP" ? {} : { fetch: sandbox.fetch };
    const { client } = clientOf(served.url, { ...settings, key, timeoutMs: 200 });
    expect(await failureOf(client.phoneNumbers.list())).toMatchObject({ code: "upstream-timeout" });
    const leaving = new AbortController();
    const call = client.phoneNumbers.list({}, { signal: leaving.signal });
    leaving.abort();
    expect(await failureOf(call)).toMatchObject({ code: "cancelled" });
  });

  it("answers every failure as an AppError", async () => {
    const { client, fault } = scene(how);
    fault({ kind: "key-refused" });
    await expect(client.assistants.listAll()).rejects.toBeInstanceOf(AppError);
    await expect(client.squads.listAll()).rejects.toMatchObject({ code: "key-refused" });
  });
});
