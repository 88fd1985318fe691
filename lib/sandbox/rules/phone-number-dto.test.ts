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
    [telnyx, { fallbackDestination: { type: "number", number: "1" } }, [`fallbackDestination.${long("number", 3)}`]],
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

  it("judges a trunk number by the check that is in force", () => {
    const off = { numberE164CheckEnabled: false };
    expect(updateComplaints("byo-phone-number", { number: "7001" }, off)).toEqual([]);
    expect(updateComplaints("byo-phone-number", { number: "7001" }, {})).toEqual([e164]);
    expect(updateComplaints("byo-phone-number", { number: "7001", numberE164CheckEnabled: true }, off)).toEqual([e164]);
  });
});
