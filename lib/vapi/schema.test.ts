import { describe, expect, it } from "vitest";
import { labelOf } from "@/lib/domain/phone-number";
import { readBatch } from "./batch";
import { readCredential, readNamedThing, readPhoneNumber } from "./schema";
import { someId } from "./testing/upstream";

const secrets = [
  "tok-1234567890",
  "SK-key-value",
  "api-secret-value",
  "sip-password-value-0001",
  "header-token-value",
  "legacy-secret",
];
const full = {
  id: someId,
  orgId: "org",
  provider: "twilio",
  number: "+14155550123",
  name: "Desk",
  status: "active",
  assistantId: "a",
  twilioAccountSid: "AC1",
  twilioAuthToken: secrets[0],
  twilioApiKey: secrets[1],
  twilioApiSecret: secrets[2],
  smsEnabled: true,
  authentication: { username: "user", password: secrets[3] },
  server: { url: "https://example.com/hook", headers: { Authorization: secrets[4] }, secret: secrets[5] },
  fallbackDestination: { type: "number", number: "+14155550199" },
  hooks: [{ on: "call.ringing", do: [] }],
  createdAt: "2026-08-01T10:00:00.000Z",
  updatedAt: "2026-08-02T10:00:00Z",
  somethingNew: { a: 1 },
};

describe("rule 6: rows of any shape come in, secrets do not", () => {
  it("reads a full row through the allow-list", () => {
    expect(readPhoneNumber(full)).toEqual({
      id: someId,
      provider: "twilio",
      number: "+14155550123",
      sipUri: null,
      name: "Desk",
      status: "active",
      assistantId: "a",
      squadId: null,
      workflowId: null,
      serverUrl: "https://example.com/hook",
      smsEnabled: true,
      fallback: { type: "number", to: "+14155550199" },
      hooksCount: 1,
      credentialId: null,
      twilioAccountSid: "AC1",
      numberE164CheckEnabled: null,
      areaCode: null,
      sipUsername: "user",
      secretsSet: [
        "twilioAuthToken",
        "twilioApiKey",
        "twilioApiSecret",
        "authentication.password",
        "server.secret",
        "server.headers",
      ],
      createdAt: "2026-08-01T10:00:00.000Z",
      updatedAt: "2026-08-02T10:00:00.000Z",
    });
  });

  it("lets no secret and no unknown key through", () => {
    const read = JSON.stringify(readPhoneNumber(full));
    for (const secret of [...secrets, "somethingNew", "orgId"]) expect(read).not.toContain(secret);
  });

  it("reads a row that has nothing but an id", () => {
    const phone = readPhoneNumber({ id: someId });
    expect(phone).toMatchObject({ provider: "unknown", number: null, status: null, hooksCount: 0, secretsSet: [] });
    expect(phone && labelOf(phone)).toBe(someId);
  });

  it.each([null, 7, "", [], {}, true])("takes %j in every field", (odd) => {
    const row = Object.fromEntries(Object.keys(full).map((field) => [field, odd]));
    const phone = readPhoneNumber({ ...row, id: someId });
    expect(phone).toMatchObject({ id: someId, provider: "unknown", name: null, createdAt: null, secretsSet: [] });
  });

  it("keeps words that the upstream invented since, and drops dates that are none", () => {
    const phone = readPhoneNumber({ id: someId, provider: "sinch", status: "parked", createdAt: "yesterday" });
    expect(phone).toMatchObject({ provider: "sinch", status: "parked", createdAt: null });
    expect(readPhoneNumber({ id: someId, fallbackDestination: { type: "carrier-pigeon" } })?.fallback).toEqual({
      type: "carrier-pigeon",
      to: null,
    });
  });

  it("reads the server URL of old rows too", () => {
    const old = readPhoneNumber({ id: someId, serverUrl: "https://old.example", serverUrlSecret: "legacy" });
    expect(old).toMatchObject({ serverUrl: "https://old.example", secretsSet: ["serverUrlSecret"] });
  });

  it("drops and counts rows without an id", () => {
    const batch = readBatch([full, { number: "+1" }, null, "row", { id: 7 }, { id: "" }], readPhoneNumber);
    expect(batch).toMatchObject({ sent: 6, unreadable: 5 });
    expect(batch?.rows).toHaveLength(1);
  });

  it("takes both shapes of a listing, with metadata of any kind", () => {
    const none = { total: null, hasNext: null, perPage: null };
    expect(readBatch([full], readPhoneNumber)).toMatchObject({ sent: 1, ...none });
    expect(readBatch({ results: [full] }, readPhoneNumber)).toMatchObject({ sent: 1, ...none });
    expect(readBatch({ results: [], metadata: "none" }, readPhoneNumber)).toMatchObject({ sent: 0, ...none });
    const told = { totalItems: 3, itemsPerPage: "2", currentPage: 1, totalPages: 2 };
    expect(readBatch({ results: [full], metadata: told }, readPhoneNumber)).toMatchObject({
      total: 3,
      hasNext: true,
      perPage: null,
    });
    for (const odd of [null, 1, "x", {}, { results: {} }]) expect(readBatch(odd, readPhoneNumber)).toBeUndefined();
  });
});

describe("rule 7: activating is a state with an age", () => {
  it("comes through as a status, with the time since when", () => {
    const fresh = {
      id: someId,
      provider: "vapi",
      status: "activating",
      numberDesiredAreaCode: "415",
      createdAt: "2026-08-01T10:00:00Z",
    };
    expect(readPhoneNumber(fresh)).toMatchObject({
      status: "activating",
      number: null,
      areaCode: "415",
      createdAt: "2026-08-01T10:00:00.000Z",
    });
  });
});

describe("assistants, squads, credentials", () => {
  it("keeps three words of an assistant", () => {
    const given = {
      id: someId,
      name: null,
      model: { messages: ["prompt"] },
      createdAt: 5,
      updatedAt: "2026-08-02T10:00:00Z",
    };
    expect(readNamedThing(given)).toEqual({
      id: someId,
      name: null,
      createdAt: null,
      updatedAt: "2026-08-02T10:00:00.000Z",
    });
    expect(readNamedThing({ name: "x" })).toBeUndefined();
  });

  it("reads gateways and no secret of a credential", () => {
    const gateways = [{ ip: "203.0.113.1", outboundEnabled: false }, { port: 5060 }, null, "x"];
    const given = { id: someId, provider: "byo-sip-trunk", gateways, authToken: "hidden-token", name: "Trunk" };
    expect(readCredential(given)).toEqual({
      id: someId,
      provider: "byo-sip-trunk",
      name: "Trunk",
      createdAt: null,
      gateways: [{ ip: "203.0.113.1", port: null, inboundEnabled: true, outboundEnabled: false }],
    });
    expect(readCredential({ id: someId, gateways: "none" })).toMatchObject({ provider: "unknown", gateways: [] });
    expect(readCredential([])).toBeUndefined();
  });
});
