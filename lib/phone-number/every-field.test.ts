import { beforeEach, describe, expect, test } from "vitest";
import { type ProviderId, providerIds } from "@/lib/domain/phone-number";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { updateFields } from "@/lib/vapi/bodies";
import { createVapiClient } from "@/lib/vapi/client";
import { changesOf, complaintsOf, formValuesOf, type NumberFormValues, seenOf } from "./form";
import { directly } from "./testing";
import { updateNumber } from "./update";

const key = "sandbox-every-field";
const id = "7c1e08d4-2c1a-4f0e-9b7e-3f2a91c06b42";
const one = "11111111-1111-4111-8111-111111111111";
const two = "22222222-2222-4222-8222-222222222222";
const secret = "stored-secret-0123456789";
const facts = { smsWorks: true };

const sandbox = createSandbox({ numbers: 0 });
const vapi = createVapiClient({ baseUrl: "https://sandbox.invalid", key, fetch: sandbox.fetch, timeoutMs: 2_000 });

const shared = {
  name: "Claims",
  assistantId: one,
  fallbackDestination: { type: "number", number: "+14155550177", description: "Front desk" },
  hooks: [{ on: "call.ringing", do: [{ type: "say", exact: "Hello." }] }],
  server: { url: "https://hooks.example/vapi", headers: { Authorization: secret }, timeoutSeconds: 20 },
};

const stored: Record<ProviderId, Record<string, unknown>> = {
  vapi: { sipUri: "sip:desk@sip.vapi.ai", authentication: { username: "u".repeat(20), password: secret } },
  twilio: {
    number: "+14155550123",
    twilioAccountSid: `AC${"a".repeat(32)}`,
    twilioAuthToken: secret,
    smsEnabled: true,
  },
  vonage: { number: "+14155550123", credentialId: one },
  telnyx: { number: "+14155550123", credentialId: one },
  "byo-phone-number": { number: "7001", credentialId: one, numberE164CheckEnabled: false },
};

type Edit = (values: NumberFormValues) => Partial<NumberFormValues>;
type Case = { field: string; edit: Edit; body: Record<string, unknown> };

const sharedCases: Case[] = [
  { field: "name", edit: () => ({ name: "Sales" }), body: { name: "Sales" } },
  {
    field: "assistantId",
    edit: () => ({ assistantId: two }),
    body: { assistantId: two, squadId: null, workflowId: null },
  },
  {
    field: "squadId",
    edit: () => ({ answeredBy: "squad", squadId: two }),
    body: { assistantId: null, squadId: two, workflowId: null },
  },
  {
    field: "fallbackDestination",
    edit: ({ fallbackDestination }) => ({ fallbackDestination: { ...fallbackDestination, extension: "204" } }),
    body: { fallbackDestination: { ...shared.fallbackDestination, extension: "204" } },
  },
  {
    field: "hooks",
    edit: ({ hooks }) => ({ hooks: [...hooks, { on: "call.ending" }] }),
    body: { hooks: [...shared.hooks, { on: "call.ending" }] },
  },
  {
    field: "server",
    edit: ({ server }) => ({ server: { ...server, timeoutSeconds: "45" } }),
    body: { server: { ...shared.server, timeoutSeconds: 45 } },
  },
];

const credential: Case = { field: "credentialId", edit: () => ({ credentialId: two }), body: { credentialId: two } };

const cases: Record<ProviderId, Case[]> = {
  vapi: [
    { field: "sipUri", edit: () => ({ sipUri: "sip:front@sip.vapi.ai" }), body: { sipUri: "sip:front@sip.vapi.ai" } },
    {
      field: "authentication",
      edit: ({ authentication }) => ({ authentication: { ...authentication, realm: "sip.vapi.ai" } }),
      body: { authentication: { username: "u".repeat(20), password: secret, realm: "sip.vapi.ai" } },
    },
  ],
  twilio: [
    { field: "smsEnabled", edit: () => ({ smsEnabled: false }), body: { smsEnabled: false } },
    {
      field: "twilioAccountSid",
      edit: () => ({ twilioAccountSid: `AC${"b".repeat(32)}`, twilioAuthToken: "t" }),
      body: { twilioAccountSid: `AC${"b".repeat(32)}`, twilioAuthToken: "t" },
    },
    { field: "twilioAuthToken", edit: () => ({ twilioAuthToken: "t" }), body: { twilioAuthToken: "t" } },
    {
      field: "twilioApiKey",
      edit: () => ({ twilioApiKey: "SK1", twilioApiSecret: "s" }),
      body: { twilioApiKey: "SK1", twilioApiSecret: "s", twilioAuthToken: null },
    },
  ],
  vonage: [credential],
  telnyx: [credential],
  "byo-phone-number": [
    credential,
    { field: "number", edit: () => ({ number: "7002" }), body: { number: "7002" } },
    {
      field: "numberE164CheckEnabled",
      edit: () => ({ numberE164CheckEnabled: true, number: "+1 415 555 0123" }),
      body: { number: "+14155550123", numberE164CheckEnabled: true },
    },
  ],
};

/** Not changed here: a workflow is only ever taken away, a carrier's number is another number, the secret goes with its key. */
const left = (provider: ProviderId) => [
  "workflowId",
  ...(provider === "byo-phone-number" ? [] : ["number"]),
  "twilioApiSecret",
];

beforeEach(() => {
  sandbox.control.clearRequests();
});

describe.each(providerIds)("%s", (provider) => {
  const all = [...sharedCases, ...cases[provider]];

  test("every field that the upstream lets one change is among them", () => {
    const known = updateFields[provider].filter((field) => !left(provider).includes(field));
    expect(all.map(({ field }) => field).sort()).toEqual([...known].sort());
  });

  test.each(all)("$field: exactly this goes upstream", async ({ edit, body }) => {
    const at = "2026-01-02T03:04:05.000Z";
    const row = { id, orgId: two, provider, status: "active", createdAt: at, updatedAt: at };
    sandbox.control.resetWorld(key, { numbers: 0, rows: [{ ...row, ...shared, ...stored[provider] }] });
    const phone = await vapi.phoneNumbers.get(id);
    const values = formValuesOf(phone, facts);
    const wanted = { ...values, ...edit(values) };
    expect(complaintsOf(phone, wanted, facts)).toEqual({});
    await updateNumber(vapi, { id, seen: seenOf(phone), changes: changesOf(phone, wanted, facts) }, directly);
    const sent = sandbox.control.requests(key).filter(({ method }) => method === "PATCH");
    expect(sent.map((request) => request.body)).toEqual([{ provider, ...body }]);
  });
});
