import { describe, expect, it } from "vitest";
import { hiddenValue } from "@/lib/domain/phone-number-detail";
import { notApplied } from "./applied";
import { updateBody } from "./bodies";
import { readPhoneNumberDetail } from "./detail";
import type { ServerChange } from "./nested";
import { otherId, someId } from "./testing/upstream";

const secret = "hush-hush-1234";

function detail(row: Record<string, unknown> = {}) {
  const found = readPhoneNumberDetail({ id: someId, provider: "twilio", ...row });
  if (!found) throw new Error("no detail");
  return found;
}

const server = {
  url: "https://hooks.example/vapi",
  timeoutSeconds: 30,
  headers: { Authorization: `Bearer ${secret}`, "x-tenant": secret },
  secret,
  inventedLater: { deep: true },
  backoffPlan: { type: "fixed", maxRetries: 2, baseDelaySeconds: 1, jitter: "full" },
};

const kept: ServerChange = {
  url: "https://hooks.example/vapi",
  timeoutSeconds: 30,
  credentialId: null,
  headers: [{ name: "Authorization" }, { name: "x-tenant" }],
  staticIpAddressesEnabled: null,
  encryptedPaths: [],
  backoffPlan: { type: "fixed", maxRetries: 2, baseDelaySeconds: 1, excludedStatusCodes: [] },
};

const unknownHook = {
  on: "call.transferred",
  do: { tool: { server: { url: "https://x.example", headers: { a: secret } } } },
};
const ringing = { on: "call.ringing", do: [{ type: "say", exact: "Hello" }] };

describe("what is read", () => {
  const phone = detail({
    server,
    hooks: [ringing, unknownHook, null],
    fallbackDestination: {
      type: "sip",
      sipUri: "sip:a@b.example",
      sipHeaders: { "x-token": secret, "x-line": "7" },
      message: null,
    },
    authentication: { username: "u".repeat(20), password: secret, realm: "sip.vapi.ai" },
    twilioAuthToken: secret,
    twilioApiKey: secret,
  });

  it("no secret is in it, however deep it sat, also not when it is printed", () => {
    expect(JSON.stringify(phone)).not.toContain(secret);
    expect(JSON.stringify({ ...phone })).not.toContain(secret);
  });

  it("says which secrets are set and keeps what is no secret", () => {
    expect(phone.server).toMatchObject({ timeoutSeconds: 30, headerNames: ["Authorization", "x-tenant"] });
    expect(phone.authentication).toEqual({ username: "u".repeat(20), realm: "sip.vapi.ai", passwordSet: true });
    expect(phone.fallbackDestination).toEqual({
      type: "sip",
      sipUri: "sip:a@b.example",
      sipHeaders: { "x-token": hiddenValue, "x-line": "7" },
    });
    expect(phone.hooks).toHaveLength(2);
  });

  it("a server URL of the older kind is a server", () => {
    expect(detail({ serverUrl: "https://old.example" }).server).toMatchObject({
      url: "https://old.example",
      headerNames: [],
    });
    expect(detail().server).toBeNull();
  });

  it.each([
    ["hooks", 7],
    ["hooks", [1, "x"]],
    ["server", "x"],
    ["fallbackDestination", []],
    ["authentication", 3],
  ])("rubbish in %s reads as nothing", (field, value) => {
    const { hooks, server, fallbackDestination, authentication } = detail({ [field]: value });
    expect({ hooks, server, fallbackDestination, authentication }).toEqual({
      hooks: [],
      server: null,
      fallbackDestination: null,
      authentication: null,
    });
  });

  it("the fingerprint moves with what can be set, and not with the order of names or the clock", () => {
    const one = detail({ server: { url: "https://a.example", timeoutSeconds: 5 } });
    expect(
      detail({ updatedAt: "2026-01-01", server: { timeoutSeconds: 5, url: "https://a.example" } }).fingerprint,
    ).toBe(one.fingerprint);
    expect(detail({ server: { url: "https://a.example", timeoutSeconds: 6 } }).fingerprint).not.toBe(one.fingerprint);
    expect(detail({ hooks: [ringing] }).fingerprint).not.toBe(detail().fingerprint);
  });
});

describe("what is written: the server", () => {
  const phone = detail({ server });
  const written = (change: Partial<ServerChange>) => updateBody(phone, { server: { ...kept, ...change } });

  it("the same as stored is not sent", () => {
    expect(written({})).toEqual({ provider: "twilio" });
  });

  it("goes whole: stored header values, unknown fields and what was not touched included", () => {
    expect(written({ timeoutSeconds: 60 })).toEqual({ provider: "twilio", server: { ...server, timeoutSeconds: 60 } });
  });

  it("a header is replaced, removed and added; the others keep their values", () => {
    const headers = [{ name: "x-tenant" }, { name: "x-new", value: "n" }];
    expect(written({ headers })).toMatchObject({ server: { headers: { "x-tenant": secret, "x-new": "n" } } });
    expect(Object.keys((written({ headers }).server as typeof server).headers)).toEqual(["x-tenant", "x-new"]);
    expect(written({ headers: [] }).server).not.toHaveProperty("headers");
  });

  it("an address in the older field alone cannot be taken away, and that is said", () => {
    const older = detail({ serverUrl: server.url });
    expect(() => updateBody(older, { server: null })).toThrow("cannot be taken away through the API");
    expect(updateBody(detail({ serverUrl: server.url, server }), { server: null }).server).toBeNull();
    expect(updateBody(detail(), { server: null })).toEqual({ provider: "twilio" });
  });

  it("a header called like something every object has is not stored", () => {
    const headers = [...kept.headers, { name: "constructor" }];
    expect(() => updateBody(detail({ server }), { server: { ...kept, headers } })).toThrow("needs its value again");
  });

  it("a stored value never goes to another server, nor does the older secret", () => {
    expect(() => written({ url: "https://elsewhere.example/vapi" })).toThrow("A header needs its value again.");
    const typed = { url: "https://elsewhere.example", headers: [{ name: "Authorization", value: "typed" }] };
    expect(JSON.stringify(written(typed))).not.toContain(secret);
  });

  it("another path on the same server keeps them", () => {
    expect(written({ url: "https://hooks.example/other" })).toMatchObject({
      server: { headers: server.headers, secret },
    });
  });

  it("a value that is not stored cannot be kept", () => {
    expect(() => written({ headers: [{ name: "x-other" }] })).toThrow("A header needs its value again.");
  });

  it("nothing filled in is no server", () => {
    const nothing = { ...kept, url: null, timeoutSeconds: null, headers: [], backoffPlan: null };
    expect(updateBody(detail({ server: { url: "https://a.example" } }), { server: nothing })).toEqual({
      provider: "twilio",
      server: null,
    });
  });
});

describe("what is written: hooks, fallback, SIP access", () => {
  it("hooks go in the wanted order; one that hides something goes back as it is stored", () => {
    const phone = detail({ hooks: [ringing, unknownHook] });
    const [, shown] = phone.hooks;
    expect(updateBody(phone, { hooks: [shown!, ringing] })).toEqual({
      provider: "twilio",
      hooks: [unknownHook, ringing],
    });
    expect(updateBody(phone, { hooks: phone.hooks })).toEqual({ provider: "twilio" });
  });

  it("what hides something and was edited is refused: a secret never follows an address that moved", () => {
    const phone = detail({ hooks: [unknownHook] });
    const moved = JSON.parse(JSON.stringify(phone.hooks[0]).replace("x.example", "evil.example"));
    expect(() => updateBody(phone, { hooks: [moved] })).toThrow("A hidden value cannot be kept");
  });

  it("an empty list of hooks where there are none is no change", () => {
    expect(updateBody(detail(), { hooks: [] })).toEqual({ provider: "twilio" });
    expect(updateBody(detail({ hooks: [ringing] }), { hooks: [] })).toEqual({ provider: "twilio", hooks: [] });
  });

  it("a fallback is set and taken away", () => {
    const destination = { type: "number", number: "+14155550199" };
    expect(updateBody(detail(), { fallbackDestination: destination })).toEqual({
      provider: "twilio",
      fallbackDestination: destination,
    });
    expect(updateBody(detail({ fallbackDestination: destination }), { fallbackDestination: null })).toEqual({
      provider: "twilio",
      fallbackDestination: null,
    });
    expect(updateBody(detail(), { fallbackDestination: null })).toEqual({ provider: "twilio" });
  });

  it("the SIP password stays unless a new one is typed", () => {
    const authentication = { username: "u".repeat(20), password: secret, realm: "sip.vapi.ai" };
    const phone = detail({ provider: "vapi", authentication });
    const renamed = { username: "v".repeat(20), realm: "sip.vapi.ai" };
    expect(updateBody(phone, { authentication: renamed })).toEqual({
      provider: "vapi",
      authentication: { ...authentication, username: renamed.username },
    });
    expect(updateBody(phone, { authentication: { ...renamed, password: "n".repeat(20), realm: null } })).toEqual({
      provider: "vapi",
      authentication: { username: renamed.username, password: "n".repeat(20) },
    });
    expect(() => updateBody(detail({ provider: "vapi" }), { authentication: renamed })).toThrow("SIP password");
  });
});

describe("what was applied", () => {
  it("defaults that the upstream adds are no difference, what it left out is", () => {
    const body = { provider: "twilio", server: { url: "https://a.example" }, hooks: [ringing], name: null };
    const same = detail({ server: { url: "https://a.example", timeoutSeconds: 20 }, hooks: [ringing] });
    expect(notApplied(same, body)).toEqual([]);
    expect(notApplied(detail({ name: "Desk", hooks: [ringing, ringing] }), body)).toEqual(["server", "hooks", "name"]);
  });

  it("a secret that is not told back counts as made; case does not matter in a SIP address", () => {
    const authentication = { username: "u", password: secret };
    const body = { provider: "vapi", twilioAuthToken: secret, authentication, sipUri: "sip:Desk@sip.vapi.ai" };
    expect(notApplied(detail({ authentication: { username: "u" }, sipUri: "sip:desk@sip.vapi.ai" }), body)).toEqual([]);
  });

  it("ids are compared as they are", () => {
    expect(notApplied(detail({ assistantId: someId }), { provider: "twilio", assistantId: otherId })).toEqual([
      "assistantId",
    ]);
  });
});
