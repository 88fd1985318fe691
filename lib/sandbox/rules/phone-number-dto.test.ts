import { describe, expect, it } from "vitest";
import { providerIds } from "@/lib/domain/phone-number";
import { accountSid, twilioNumber } from "../testing/caller";
import { createComplaints, updateComplaints } from "./phone-number-dto";

const uuid = "5b0a4c7e-2f7d-4a58-9d5e-0c1f6f0f7a11";
const telnyx = { provider: "telnyx", number: "+442079460958", credentialId: uuid };
const trunk = { provider: "byo-phone-number", number: "+493023125408", credentialId: uuid };
const long = (name: string, length: number) => `${name} must be longer than or equal to ${length} characters`;
const short = (name: string, length: number) => `${name} must be shorter than or equal to ${length} characters`;
const notUuid = (name: string) => `${name} must be a UUID`;
const foreign = (name: string) => `property ${name} should not exist`;
const e164 =
  "number must be a valid phone number in the E.164 format. Hot tip, you may be missing the country code (Eg. US: +1).";
const authentication = { username: "u".repeat(20), password: "p".repeat(40) };
const hook = { on: "call.ringing", do: [{ type: "say", exact: "Hello" }] };

const fallback = (fields: Record<string, unknown>) => ({
  fallbackDestination: { type: "number", number: "+14155550123", ...fields },
});
const ringing = (filter: Record<string, unknown>) => ({
  ...hook,
  filters: [{ type: "startsWith", key: "number", ...filter }],
});

describe("POST", () => {
  it.each([
    ["twilio", twilioNumber],
    ["key and secret", { ...twilioNumber, twilioAuthToken: undefined, twilioApiKey: "SK1", twilioApiSecret: "s" }],
    ["telnyx", telnyx],
    ["vonage", { ...telnyx, provider: "vonage", smsEnabled: undefined }],
    ["trunk", trunk],
    ["trunk, check off", { ...trunk, number: "7001", numberE164CheckEnabled: false }],
    ["trunk without number", { ...trunk, number: undefined }],
    ["free", { provider: "vapi", numberDesiredAreaCode: "562" }],
    ["any free", { provider: "vapi" }],
    ["SIP", { provider: "vapi", sipUri: "sip:desk@sip.vapi.ai", authentication }],
    ["SIP in the EU", { provider: "vapi", sipUri: "SIP:Desk@sip.eu.vapi.ai" }],
    ["forty emoji", { ...twilioNumber, name: "🦊".repeat(40) }],
    ["routing", { ...telnyx, squadId: uuid, assistantId: null, hooks: [hook], server: { url: "https://a.example" } }],
    ["fallback", { ...telnyx, fallbackDestination: { type: "sip", sipUri: "sip:a@b.example" } }],
  ])("accepts %s", (_, body) => {
    expect(createComplaints(JSON.parse(JSON.stringify(body)))).toEqual([]);
  });

  it.each([
    [twilioNumber, { shoeSize: 43 }, [foreign("shoeSize")]],
    [twilioNumber, { id: uuid, status: "active" }, [foreign("id"), foreign("status")]],
    [twilioNumber, { number: "4155550123" }, [e164]],
    [twilioNumber, { number: "+1 (415) 555-0123" }, [e164]],
    [twilioNumber, { number: null }, [e164]],
    [twilioNumber, { twilioAccountSid: undefined }, ["twilioAccountSid must be a string"]],
    [twilioNumber, { smsEnabled: "yes" }, ["smsEnabled must be a boolean value"]],
    [twilioNumber, { name: "n".repeat(41) }, [short("name", 40)]],
    [twilioNumber, { name: 7 }, ["name must be a string"]],
    [twilioNumber, { assistantId: "", squadId: "front desk" }, [notUuid("assistantId"), notUuid("squadId")]],
    [twilioNumber, { credentialId: uuid }, [foreign("credentialId")]],
    [telnyx, { smsEnabled: true }, [foreign("smsEnabled")]],
    [telnyx, { credentialId: "key_123" }, [notUuid("credentialId")]],
    [trunk, { number: "7001" }, [e164]],
    [trunk, { number: "70", numberE164CheckEnabled: false }, [long("number", 3)]],
    [
      trunk,
      { number: "70 01", numberE164CheckEnabled: false },
      ["number must match /^\\+?[a-zA-Z0-9]+$/ regular expression"],
    ],
    [{ provider: "vapi" }, { number: "+14155550123" }, [foreign("number")]],
    [{ provider: "vapi" }, { numberDesiredAreaCode: "41" }, [long("numberDesiredAreaCode", 3)]],
    [{ provider: "vapi" }, { numberDesiredAreaCode: "4155" }, [short("numberDesiredAreaCode", 3)]],
    [{ provider: "vapi" }, { numberDesiredAreaCode: 415 }, ["numberDesiredAreaCode must be a string"]],
    [{ provider: "vapi" }, { sipUri: "desk" }, ["sipUri must be a SIP URI of the form sip:name@sip.vapi.ai"]],
    [
      { provider: "vapi" },
      { authentication: { username: "short", password: "p".repeat(41) } },
      [`authentication.${long("username", 20)}`, `authentication.${short("password", 40)}`],
    ],
    [{ provider: "vapi" }, { authentication: { ...authentication, pin: 1 } }, [`authentication.${foreign("pin")}`]],
    [telnyx, { server: "https://a.example" }, ["server must be an object"]],
    [telnyx, { server: { timeoutSeconds: 301 } }, ["server.timeoutSeconds must not be greater than 300"]],
    [telnyx, { server: { headers: [] } }, ["server.headers must be an object"]],
    [telnyx, { hooks: {} }, ["hooks must be an array"]],
    [telnyx, { hooks: [{ ...hook, on: "call.started" }] }, ["each value in hooks.property do should not exist"]],
    [telnyx, { hooks: [{ ...hook, filters: null }] }, ["each value in hooks.property do should not exist"]],
    [telnyx, { hooks: [{ on: "call.ending", do: [] }] }, ["each value in hooks.do must be an object"]],
    [
      telnyx,
      { fallbackDestination: { type: "fax" } },
      ["fallbackDestination.type must be one of the following values: number, sip"],
    ],
    [telnyx, { fallbackDestination: { type: "constructor" } }, [expect.stringContaining("must be one of")]],
    [telnyx, fallback({ number: "1" }), [`fallbackDestination.${long("number", 3)}`, `fallbackDestination.${e164}`]],
    [telnyx, fallback({ extension: "" }), [`fallbackDestination.${long("extension", 1)}`]],
    [telnyx, fallback({ extension: "12345678901" }), [`fallbackDestination.${short("extension", 10)}`]],
    [telnyx, fallback({ callerId: "1".repeat(41) }), [`fallbackDestination.${short("callerId", 40)}`]],
    [telnyx, fallback({ message: "m".repeat(1001) }), [`fallbackDestination.${short("message", 1000)}`]],
    [
      telnyx,
      fallback({ message: { type: "custom-message", content: "m".repeat(1001) } }),
      [`fallbackDestination.message.${short("content", 1000)}`],
    ],
    [telnyx, fallback({ sipHeaders: {} }), [`fallbackDestination.${foreign("sipHeaders")}`]],
    [
      telnyx,
      fallback({ transferPlan: {} }),
      [expect.stringMatching(/^fallbackDestination\.transferPlan\.mode must be one of/)],
    ],
    [
      telnyx,
      fallback({ transferPlan: { mode: "blind-transfer", timeout: 601, dialTimeout: 0, sipVerb: "invite" } }),
      [
        "fallbackDestination.transferPlan.timeout must not be greater than 600",
        "fallbackDestination.transferPlan.sipVerb must be one of the following values: refer, bye, dial",
        "fallbackDestination.transferPlan.dialTimeout must not be less than 1",
      ],
    ],
    [
      telnyx,
      { server: { backoffPlan: { type: "linear", maxRetries: 11, baseDelaySeconds: -1, excludedStatusCodes: ["4"] } } },
      [
        "server.backoffPlan.type must be one of the following values: fixed, exponential",
        "server.backoffPlan.maxRetries must not be greater than 10",
        "server.backoffPlan.baseDelaySeconds must not be less than 0",
        "server.backoffPlan.each value in excludedStatusCodes must be a number conforming to the specified constraints",
      ],
    ],
    [telnyx, { server: { timeoutSeconds: 0 } }, ["server.timeoutSeconds must not be less than 1"]],
    [telnyx, { server: { credentialId: "key" } }, [`server.${notUuid("credentialId")}`]],
    [telnyx, { server: { headers: "a: b" } }, ["server.headers must be an object"]],
    [telnyx, { server: { encryptedPaths: "a" } }, ["server.encryptedPaths must be an array"]],
    [
      telnyx,
      { hooks: [{ on: "call.ringing", do: { type: "say", exact: "Hi" } }] },
      ["each value in hooks.do must be an array"],
    ],
    [
      telnyx,
      { hooks: [{ on: "call.ringing", do: [{ type: "say", exact: "x".repeat(4001) }] }] },
      [`each value in hooks.each value in do.${short("exact", 4000)}`],
    ],
    [
      telnyx,
      {
        hooks: [ringing({ startsWith: Array.from({ length: 21 }, String) }), ringing({ startsWith: ["1".repeat(21)] })],
      },
      [
        "each value in hooks.each value in filters.startsWith must contain no more than 20 elements",
        `each value in hooks.each value in filters.each value in ${short("startsWith", 20)}`,
      ],
    ],
    [
      telnyx,
      { hooks: [{ on: "call.ending", filters: [{ type: "oneOf", key: "call.endedReason", oneOf: ["voicemail"] }] }] },
      [expect.stringContaining("oneOf must be one of the following values: assistant-request-returned-error")],
    ],
  ])("%o with %o", (valid, change, said) => {
    expect(createComplaints({ ...valid, ...change })).toEqual(said);
  });

  it.each([[{}], [{ provider: "bandwidth" }], [{ provider: "toString" }], [[]], ["text"], [null]])(
    "wants a provider it knows: %o",
    (body) => {
      expect(createComplaints(body)).toEqual([
        `provider must be one of the following values: ${providerIds.join(", ")}`,
      ]);
    },
  );
});

describe("PATCH", () => {
  it.each([
    ["twilio", { name: "New" }],
    ["twilio", { provider: "twilio", assistantId: null, squadId: uuid, workflowId: null }],
    ["twilio", { twilioAccountSid: accountSid, twilioAuthToken: "t", number: "+14155550124" }],
    ["vapi", { sipUri: "sip:new@sip.vapi.ai" }],
    ["bandwidth", { name: "Unheard of" }],
    ["telnyx", {}],
  ])("%s accepts %o", (provider, body) => {
    expect(updateComplaints(provider, body, {})).toEqual([]);
  });

  it.each([
    ["vapi", { number: "+14155550123" }, [foreign("number")]],
    ["vapi", { numberDesiredAreaCode: "415" }, [foreign("numberDesiredAreaCode")]],
    ["vonage", { smsEnabled: false }, [foreign("smsEnabled")]],
    ["twilio", { provider: "telnyx" }, ["provider must be one of the following values: twilio"]],
    ["twilio", { createdAt: "2026-01-01", updatedAt: "2026-01-01" }, [foreign("createdAt"), foreign("updatedAt")]],
    ["twilio", { assistantId: "" }, [notUuid("assistantId")]],
  ])("%s refuses %o", (provider, body, said) => {
    expect(updateComplaints(provider, body, {})).toEqual(said);
  });

  it("takes back the hooks that it stores, and no others of their kind", () => {
    const old = { on: "call.transferred", do: [{ type: "function" }] };
    expect(updateComplaints("twilio", { hooks: [structuredClone(old), hook] }, { hooks: [old] })).toEqual([]);
    expect(updateComplaints("twilio", { hooks: [{ ...old, filters: [] }] }, { hooks: [old] })).toEqual([
      "each value in hooks.property do should not exist",
    ]);
  });

  it("judges a trunk number by the check that is in force", () => {
    const off = { numberE164CheckEnabled: false };
    expect(updateComplaints("byo-phone-number", { number: "7001" }, off)).toEqual([]);
    expect(updateComplaints("byo-phone-number", { number: "7001" }, {})).toEqual([e164]);
    expect(updateComplaints("byo-phone-number", { number: "7001", numberE164CheckEnabled: true }, off)).toEqual([e164]);
  });
});
