import { beforeEach, expect, test } from "vitest";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { createVapiClient } from "@/lib/vapi/client";
import { seenOf } from "./form";
import type { NumberChanges } from "./schema";
import { directly } from "./testing";
import { updateNumber } from "./update";

const key = "sandbox-update";
const id = "7c1e08d4-2c1a-4f0e-9b7e-3f2a91c06b42";
const assistantId = "11111111-1111-4111-8111-111111111111";
const squadId = "22222222-2222-4222-8222-222222222222";

const sandbox = createSandbox({ numbers: 1 });
const clientWith = (fetch: typeof globalThis.fetch) =>
  createVapiClient({
    baseUrl: "https://sandbox.invalid",
    key,
    fetch,
    timeoutMs: 250,
    wait: async () => undefined,
  });
const vapi = clientWith(sandbox.fetch);

/** The same world from another desk. */
const tom = clientWith(sandbox.fetch);

function stored(provider: string, facts: Record<string, unknown> = {}) {
  const at = "2026-01-02T03:04:05.000Z";
  const row = { id, orgId: squadId, provider, number: "+14155550123", name: "Claims", status: "active", ...facts };
  sandbox.control.resetWorld(key, { numbers: 0, rows: [{ createdAt: at, updatedAt: at, ...row }] });
  return vapi.phoneNumbers.get(id);
}

const save = (seen: PhoneNumberDetail, changes: NumberChanges) =>
  updateNumber(vapi, { id, seen: seenOf(seen), changes }, directly);
const patches = () => sandbox.control.requests(key).filter(({ method }) => method === "PATCH");

beforeEach(() => {
  sandbox.control.clearFaults();
  sandbox.control.clearRequests();
});

test.each([
  ["twilio", {}, { name: "Sales" }, { name: "Sales" }],
  ["telnyx", {}, { name: null }, { name: null }],
  ["vonage", {}, { assistantId, squadId: null }, { assistantId, squadId: null, workflowId: null }],
  ["vapi", { assistantId }, { assistantId: null, squadId }, { assistantId: null, squadId, workflowId: null }],
  [
    "byo-phone-number",
    { squadId },
    { assistantId: null, squadId: null },
    { assistantId: null, squadId: null, workflowId: null },
  ],
  ["twilio", { smsEnabled: true }, { smsEnabled: false }, { smsEnabled: false }],
] as const)("%s: exactly what changed goes upstream", async (provider, facts, changes, body) => {
  const before = await stored(provider, facts);
  const after = await save(before, changes);
  expect(patches().map((request) => request.body)).toEqual([{ provider, ...body }]);
  expect(after).toMatchObject(changes);
});

test("settings that are not on the changed tab count as well when somebody else was here", async () => {
  const before = await stored("twilio");
  await tom.phoneNumbers.update(id, { provider: "twilio", server: { url: "https://tom.example" } });
  await expect(save(before, { name: "Sales" })).rejects.toMatchObject({ failure: { code: "changed-elsewhere" } });
});

test("nothing changed: nothing is sent", async () => {
  const before = await stored("twilio");
  expect(await save(before, { name: "Claims" })).toMatchObject({ name: "Claims" });
  expect(patches()).toEqual([]);
});

test("what somebody else changed meanwhile is never overwritten", async () => {
  const before = await stored("twilio");
  await tom.phoneNumbers.update(id, { provider: "twilio", name: "Renamed by Tom" });
  sandbox.control.clearRequests();
  await expect(save(before, { name: "Renamed by me" })).rejects.toMatchObject({
    failure: { code: "changed-elsewhere" },
  });
  expect(patches()).toEqual([]);
  expect(await vapi.phoneNumbers.get(id)).toMatchObject({ name: "Renamed by Tom" });
});

test("a lost answer is looked up: the change is there", async () => {
  const before = await stored("twilio");
  sandbox.control.addFault({ kind: "reset", afterWork: true, method: "PATCH", key });
  expect(await save(before, { name: "Sales" })).toMatchObject({ name: "Sales" });
  expect(patches()).toHaveLength(1);
});

test("a lost answer is looked up: the change is not there, and that is said", async () => {
  const before = await stored("twilio");
  sandbox.control.addFault({ kind: "html-502", method: "PATCH", key });
  await expect(save(before, { name: "Sales" })).rejects.toMatchObject({
    failure: { code: "upstream-timeout", message: "The change was not saved." },
  });
});

test("where nothing can be looked up, nothing is claimed", async () => {
  const before = await stored("twilio");
  const cutOff = clientWith(async (input, init) => {
    if (init?.method !== "PATCH") return sandbox.fetch(input, init);
    sandbox.control.addFault({ kind: "html-502", key });
    return sandbox.fetch(input, init);
  });
  const saving = updateNumber(cutOff, { id, seen: seenOf(before), changes: { name: "Sales" } }, directly);
  await expect(saving).rejects.toMatchObject({
    failure: { code: "outcome-unknown", message: "It is not known whether the change was saved." },
  });
});

test("an upstream that accepts a change without making it is found out", async () => {
  const before = await stored("twilio");
  const deaf = clientWith((input, init) =>
    sandbox.fetch(input, init?.method === "PATCH" ? { ...init, method: "GET", body: undefined } : init),
  );
  const saving = updateNumber(deaf, { id, seen: seenOf(before), changes: { name: "Sales" } }, directly);
  await expect(saving).rejects.toMatchObject({ failure: { fields: { name: "Vapi left this as it was." } } });
});

test("a refusal lands under the field it speaks about", async () => {
  const before = await stored("twilio");
  await expect(save(before, { name: "x".repeat(41) })).rejects.toMatchObject({
    failure: { fields: { name: "Use at most 40 characters." } },
  });
});

test("a number that is gone is not found", async () => {
  const before = await stored("twilio");
  await tom.phoneNumbers.release(id);
  await expect(save(before, { name: "Sales" })).rejects.toMatchObject({ failure: { code: "not-found" } });
});
