import { beforeEach, expect, test } from "vitest";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { createVapiClient } from "@/lib/vapi/client";
import { releaseNumber } from "./release";
import { directly } from "./testing";

const key = "sandbox-release";
const id = "7c1e08d4-2c1a-4f0e-9b7e-3f2a91c06b42";
const number = "+14155550123";

const sandbox = createSandbox({ numbers: 1 });
const vapi = createVapiClient({
  baseUrl: "https://sandbox.invalid",
  key,
  fetch: sandbox.fetch,
  timeoutMs: 250,
  wait: async () => undefined,
});
const deletes = () => sandbox.control.requests(key).filter(({ method }) => method === "DELETE");
const release = (confirmation = "+1 415 555 0123") => releaseNumber(vapi, { id, confirmation }, directly);

beforeEach(() => {
  const at = "2026-01-02T03:04:05.000Z";
  const row = { id, orgId: id, provider: "twilio", number, status: "active", createdAt: at, updatedAt: at };
  sandbox.control.clearFaults();
  sandbox.control.clearRequests();
  sandbox.control.resetWorld(key, { numbers: 0, rows: [row] });
});

test("a confirmed number is released", async () => {
  expect(await release()).toEqual({ alreadyGone: false });
  expect(deletes()).toHaveLength(1);
  await expect(vapi.phoneNumbers.get(id)).rejects.toMatchObject({ failure: { code: "not-found" } });
});

test.each(["", "+1 415 555 0124", "Claims"])("typing %j releases nothing", async (typed) => {
  await expect(release(typed)).rejects.toMatchObject({
    failure: { code: "invalid-input", fields: { confirmation: `Type ${number}.` } },
  });
  expect(deletes()).toEqual([]);
});

test("a number that is gone already counts as released, and that is said", async () => {
  await vapi.phoneNumbers.release(id);
  expect(await release()).toEqual({ alreadyGone: true });
});

test("a lost answer is looked up: the number is gone", async () => {
  sandbox.control.addFault({ kind: "reset", afterWork: true, method: "DELETE", key });
  expect(await release()).toEqual({ alreadyGone: false });
});

test("a lost answer is looked up: the number is still there, and that is said", async () => {
  sandbox.control.addFault({ kind: "html-502", method: "DELETE", key });
  await expect(release()).rejects.toMatchObject({ failure: { message: "The number was not released." } });
  expect(await vapi.phoneNumbers.get(id)).toMatchObject({ number });
});
