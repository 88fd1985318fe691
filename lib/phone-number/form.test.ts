import { describe, expect, test } from "vitest";
import { hiddenValue } from "@/lib/domain/phone-number-detail";
import { noServer } from "@/lib/vapi/detail";
import {
  changedSections,
  changesOf,
  complaintsOf,
  formValuesOf,
  hasMoved,
  type NumberFormValues,
  seenOf,
  tabOfField,
} from "./form";
import { aNumber } from "./testing";

const assistant = "11111111-1111-4111-8111-111111111111";
const squad = "22222222-2222-4222-8222-222222222222";
const us = { smsWorks: true };

const changed = (phone: ReturnType<typeof aNumber>, values: Partial<NumberFormValues>, facts = us) =>
  changesOf(phone, { ...formValuesOf(phone, facts), ...values }, facts);

test.each([
  ["a fresh form", aNumber(), {}, {}],
  ["a name", aNumber(), { name: " Sales " }, { name: "Sales" }],
  ["a name that differs in spaces only", aNumber(), { name: " Claims " }, {}],
  ["an emptied name", aNumber(), { name: "  " }, { name: null }],
  ["an assistant", aNumber(), { assistantId: assistant }, { assistantId: assistant, squadId: null }],
  [
    "a squad instead of an assistant",
    aNumber({ assistantId: assistant }),
    { answeredBy: "squad", squadId: squad },
    { assistantId: null, squadId: squad },
  ],
  ["nobody", aNumber({ assistantId: assistant }), { assistantId: "" }, { assistantId: null, squadId: null }],
  [
    "the server URL instead of an assistant",
    aNumber({ assistantId: assistant, serverUrl: "https://example.com" }),
    { answeredBy: "server" },
    { assistantId: null, squadId: null },
  ],
  ["the server URL where nobody answers", aNumber(), { answeredBy: "server" }, {}],
  ["a look at the squads", aNumber(), { answeredBy: "squad" }, {}],
  [
    "taking a retired workflow off",
    aNumber({ workflowId: squad }),
    { answeredBy: "server" },
    { assistantId: null, squadId: null },
  ],
  ["SMS off", aNumber(), { smsEnabled: false }, { smsEnabled: false }],
  ["SMS where the upstream does not say", aNumber({ smsEnabled: null }), { smsEnabled: false }, { smsEnabled: false }],
  ["SMS of another provider", aNumber({ provider: "telnyx", smsEnabled: null }), { smsEnabled: false }, {}],
] as const)("%s", (_what, phone, values, expected) => {
  expect(changed(phone, values)).toEqual(expected);
});

test("the form starts from what is stored", () => {
  expect(formValuesOf(aNumber({ name: null, assistantId: assistant, squadId: squad }), us)).toMatchObject({
    name: "",
    answeredBy: "assistant",
    assistantId: assistant,
    squadId: "",
    smsEnabled: true,
  });
  expect(formValuesOf(aNumber({ squadId: squad }), us).answeredBy).toBe("squad");
  expect(formValuesOf(aNumber({ serverUrl: "https://example.com" }), us).answeredBy).toBe("server");
  expect(formValuesOf(aNumber(), { ...us, chosen: "server" }).answeredBy).toBe("server");
});

test("outside the US the switch shows what is stored, not the upstream's default", () => {
  const abroad = { smsWorks: false };
  expect(formValuesOf(aNumber({ smsEnabled: null }), abroad).smsEnabled).toBe(false);
  expect(changed(aNumber({ smsEnabled: true }), { smsEnabled: false }, abroad)).toEqual({ smsEnabled: false });
});

test("a change by somebody else is seen by the clock or by a field", () => {
  const seen = seenOf(aNumber());
  expect(hasMoved(aNumber(), seen)).toBe(false);
  expect(hasMoved(aNumber({ updatedAt: "2026-01-02T03:04:06.000Z" }), seen)).toBe(true);
  expect(hasMoved(aNumber({ fingerprint: "another" }), seen)).toBe(true);
  expect(hasMoved(aNumber({ status: "blocked" }), seen)).toBe(false);
});

test("the sections that differ are named, in the order of the form", () => {
  const values = formValuesOf(aNumber(), us);
  expect(changedSections(aNumber(), values, us)).toEqual([]);
  const changed = { ...values, name: "", smsEnabled: false, answeredBy: "squad", squadId: squad } as const;
  expect(changedSections(aNumber(), changed, us)).toEqual(["name", "routing", "sms"]);
});

test.each([
  ["name", null],
  ["squadId", "inbound"],
  ["fallbackDestination.number", "inbound"],
  ["authentication.username", "inbound"],
  ["twilioAuthToken", "inbound"],
  ["smsEnabled", "sms"],
  ["hooks.0.do.exact", "hooks"],
  ["server.timeoutSeconds", "server"],
  ["somethingNew", null],
])("a sentence about %s belongs on %s", (path, tab) => {
  expect(tabOfField(path)).toBe(tab);
});

test("what is stored and was left alone keeps nobody from saving something else", () => {
  const phone = aNumber({
    name: "x".repeat(60),
    server: { ...noServer, timeoutSeconds: 900 },
    fallbackDestination: { type: "number", number: "reception" },
  });
  const values = formValuesOf(phone, us);
  expect(complaintsOf(phone, values, us)).toEqual({});
  expect(complaintsOf(phone, { ...values, smsEnabled: false }, us)).toEqual({});
  const renamed = { ...values, name: "y".repeat(60) };
  expect(complaintsOf(phone, renamed, us)).toEqual({ name: "Use at most 40 characters." });
});

const filled = (values: Partial<NumberFormValues>, phone = aNumber()) =>
  complaintsOf(phone, { ...formValuesOf(phone, us), ...values }, us);

describe("the server", () => {
  const { server: blank } = formValuesOf(aNumber(), us);
  const form = { ...blank, url: "https://hooks.example/vapi" };

  test("goes out with what is filled in only", () => {
    expect(changed(aNumber(), { server: form })).toEqual({
      server: {
        url: "https://hooks.example/vapi",
        timeoutSeconds: null,
        credentialId: null,
        headers: [],
        staticIpAddressesEnabled: null,
        encryptedPaths: [],
        backoffPlan: null,
      },
    });
    const whole = {
      ...form,
      timeoutSeconds: "45",
      credentialId: squad,
      headers: [
        { name: " x-new ", value: "v", kept: false },
        { name: "x-old", value: "", kept: true },
      ],
      staticIpAddressesEnabled: true,
      encryptedPaths: "message.call\n\n message.artifact ",
      backoffPlan: { type: "exponential", maxRetries: "3", baseDelaySeconds: "0.5", excludedStatusCodes: "400, 401" },
    } as const;
    expect(changed(aNumber(), { server: { ...whole, headers: [...whole.headers] } })).toEqual({
      server: {
        url: "https://hooks.example/vapi",
        timeoutSeconds: 45,
        credentialId: squad,
        headers: [{ name: "x-new", value: "v" }, { name: "x-old" }],
        staticIpAddressesEnabled: true,
        encryptedPaths: ["message.call", "message.artifact"],
        backoffPlan: { type: "exponential", maxRetries: 3, baseDelaySeconds: 0.5, excludedStatusCodes: [400, 401] },
      },
    });
  });

  test("emptied is none", () => {
    const phone = aNumber({ server: { ...noServer, url: "https://a.example" } });
    expect(changed(phone, { server: blank })).toEqual({ server: null });
  });

  const plan = { type: "fixed", maxRetries: "1", baseDelaySeconds: "1", excludedStatusCodes: "" } as const;
  test.each([
    ["an address that is none", { url: "hooks.example" }, "server.url"],
    ["another kind of address", { url: "ftp://hooks.example" }, "server.url"],
    ["a time-out without an address", { url: "", timeoutSeconds: "20" }, "server.url"],
    ["no time-out at all", { timeoutSeconds: "0" }, "server.timeoutSeconds"],
    ["a time-out too long", { timeoutSeconds: "301" }, "server.timeoutSeconds"],
    ["a time-out in words", { timeoutSeconds: "soon" }, "server.timeoutSeconds"],
    ["a credential that is no id", { credentialId: "mine" }, "server.credentialId"],
    ["a header without a name", { headers: [{ name: " ", value: "v", kept: false }] }, "server.headers.0.name"],
    [
      "a header with a blank in its name",
      { headers: [{ name: "x y", value: "v", kept: false }] },
      "server.headers.0.name",
    ],
    ["a header without a value", { headers: [{ name: "x", value: "", kept: false }] }, "server.headers.0.value"],
    ["a value with a line break", { headers: [{ name: "x", value: "a\nb", kept: false }] }, "server.headers.0.value"],
    [
      "a header twice",
      {
        headers: [
          { name: "X-A", value: "", kept: true },
          { name: "x-a", value: "v", kept: false },
        ],
      },
      "server.headers.1.name",
    ],
    ["too many tries", { backoffPlan: { ...plan, maxRetries: "11" } }, "server.backoffPlan.maxRetries"],
    ["tries left open", { backoffPlan: { ...plan, maxRetries: "" } }, "server.backoffPlan.maxRetries"],
    ["a wait too long", { backoffPlan: { ...plan, baseDelaySeconds: "10.5" } }, "server.backoffPlan.baseDelaySeconds"],
    [
      "a code that is none",
      { backoffPlan: { ...plan, excludedStatusCodes: "400 4xx" } },
      "server.backoffPlan.excludedStatusCodes",
    ],
  ])("%s is refused under its field", (_what, part, field) => {
    expect(Object.keys(filled({ server: { ...form, ...part } as NumberFormValues["server"] }))).toEqual([field]);
  });
});

describe("the fallback", () => {
  const waits = "warm-transfer-wait-for-operator-to-speak-first-and-then-say-message";
  const { fallbackDestination: none } = formValuesOf(aNumber(), us);
  const write = (form: Partial<typeof none>, phone = aNumber()) => {
    const { fallbackDestination } = formValuesOf(phone, us);
    return changed(phone, { fallbackDestination: { ...fallbackDestination, ...form } }).fallbackDestination;
  };

  test("a number goes out in E.164, with what is filled in only", () => {
    expect(write({ kind: "number", number: "(415) 555-0123" })).toEqual({ type: "number", number: "+14155550123" });
    const whole = { extension: "204", callerId: "{{customer.number}}", message: "One moment.", description: "Claims" };
    expect(write({ kind: "number", number: "+14155550123", ...whole })).toEqual({
      type: "number",
      number: "+14155550123",
      ...whole,
    });
    expect(write({ kind: "number", number: "7001", numberE164CheckEnabled: false })).toEqual({
      type: "number",
      number: "7001",
      numberE164CheckEnabled: false,
    });
  });

  test("an address goes out with its headers and its plan", () => {
    const sipHeaders = [
      { name: "x-line", value: "7" },
      { name: " ", value: "" },
    ];
    const transferPlan = {
      ...none.transferPlan,
      mode: "warm-transfer-say-message",
      message: "A caller.",
      timeout: "30",
      sipVerb: "bye",
    };
    expect(write({ kind: "sip", sipUri: "sip:a@b.example", sipHeaders, transferPlan })).toEqual({
      type: "sip",
      sipUri: "sip:a@b.example",
      sipHeaders: { "x-line": "7" },
      transferPlan: { mode: "warm-transfer-say-message", message: "A caller.", sipVerb: "bye" },
    });
    const waiting = { ...transferPlan, mode: waits, sipVerb: "dial", dialTimeout: "15" };
    expect(write({ kind: "sip", sipUri: "sip:a@b.example", transferPlan: waiting })?.transferPlan).toEqual({
      mode: waits,
      message: "A caller.",
      timeout: 30,
      sipVerb: "dial",
      dialTimeout: 15,
    });
  });

  test("what does not decide in the chosen mode stays as it is stored", () => {
    const stored = {
      type: "sip",
      sipUri: "sip:a@b.example",
      transferPlan: { mode: waits, message: "Hi", timeout: 30 },
    };
    const phone = aNumber({ fallbackDestination: stored });
    const { transferPlan } = formValuesOf(phone, us).fallbackDestination;
    const blind = { ...transferPlan, mode: "blind-transfer", message: "typed and then hidden", timeout: "0" };
    expect(
      filled({ fallbackDestination: { ...formValuesOf(phone, us).fallbackDestination, transferPlan: blind } }, phone),
    ).toEqual({});
    expect(write({ transferPlan: blind }, phone)).toEqual({
      ...stored,
      transferPlan: { mode: "blind-transfer", message: "Hi", timeout: 30 },
    });
    expect(write({ transferPlan: { ...transferPlan, mode: "" } }, phone)).toEqual({
      type: "sip",
      sipUri: "sip:a@b.example",
    });
  });

  test("a transfer that was silenced stays silent until something is typed", () => {
    const phone = aNumber({ fallbackDestination: { type: "sip", sipUri: "sip:a@b.example", message: "" } });
    expect(write({ callerId: "+14155550123" }, phone)).toMatchObject({ message: "" });
    expect(write({ message: "One moment." }, phone)).toMatchObject({ message: "One moment." });
  });

  test("what was typed and taken away again is no change", () => {
    expect(changed(aNumber(), { fallbackDestination: { ...none, kind: "none", number: "+14155550123" } })).toEqual({});
  });

  test("what the form does not know stays", () => {
    const stored = {
      type: "number",
      number: "+14155550123",
      numberE164CheckEnabled: false,
      message: { type: "custom-message", contents: [{ type: "text", text: "Hi" }] },
      transferPlan: { mode: "blind-transfer", summaryPlan: { enabled: true } },
      inventedLater: [1],
    };
    const phone = aNumber({ fallbackDestination: stored });
    expect(write({ extension: "9", numberE164CheckEnabled: true }, phone)).toEqual({
      ...stored,
      numberE164CheckEnabled: true,
      extension: "9",
    });
    expect(write({ kind: "none" }, phone)).toBeNull();
  });

  test("of the other kind nothing is left over", () => {
    const phone = aNumber({
      fallbackDestination: { type: "number", number: "+14155550123", extension: "1", callerId: "me" },
    });
    expect(write({ kind: "sip", sipUri: "sip:a@b.example" }, phone)).toEqual({
      type: "sip",
      sipUri: "sip:a@b.example",
      callerId: "me",
    });
  });

  const plan = { ...none.transferPlan, mode: "blind-transfer" };
  test.each([
    ["no number", { kind: "number" }, "number"],
    ["a number that is none", { kind: "number", number: "reception" }, "number"],
    ["an extension too long", { kind: "number", number: "+14155550123", extension: "12345678901" }, "extension"],
    ["a caller id too long", { kind: "number", number: "+14155550123", callerId: "x".repeat(41) }, "callerId"],
    ["a message too long", { kind: "number", number: "+14155550123", message: "x".repeat(1001) }, "message"],
    ["no address", { kind: "sip" }, "sipUri"],
    ["an address that is none", { kind: "sip", sipUri: "desk@example.com" }, "sipUri"],
    [
      "a time-out of none",
      { kind: "sip", sipUri: "sip:a@b.c", transferPlan: { ...plan, mode: waits, timeout: "0" } },
      "transferPlan.timeout",
    ],
    [
      "ringing for none",
      { kind: "sip", sipUri: "sip:a@b.c", transferPlan: { ...plan, sipVerb: "dial", dialTimeout: "601" } },
      "transferPlan.dialTimeout",
    ],
    [
      "a header without a name",
      { kind: "sip", sipUri: "sip:a@b.c", sipHeaders: [{ name: "", value: "7" }] },
      "sipHeaders.0.name",
    ],
    [
      "a hidden header in what was edited",
      { kind: "sip", sipUri: "sip:a@b.c", sipHeaders: [{ name: "x-token", value: hiddenValue }] },
      "sipHeaders.0.value",
    ],
    ["an unchecked number with blanks", { kind: "number", number: "70 01", numberE164CheckEnabled: false }, "number"],
    [
      "music from nowhere",
      {
        kind: "sip",
        sipUri: "sip:a@b.c",
        transferPlan: { ...plan, mode: "warm-transfer-experimental", holdAudioUrl: "x" },
      },
      "transferPlan.holdAudioUrl",
    ],
  ])("%s is refused under its field", (_what, part, field) => {
    expect(Object.keys(filled({ fallbackDestination: { ...none, ...part } as typeof none }))).toEqual([
      `fallbackDestination.${field}`,
    ]);
  });
});

describe("access", () => {
  const sid = `AC${"0a".repeat(16)}`;
  const sip = { username: "u".repeat(20), password: "", realm: "" };
  const sipNumber = aNumber({
    provider: "vapi",
    number: null,
    sipUri: "sip:desk@sip.vapi.ai",
    authentication: { username: sip.username, realm: null, passwordSet: true },
  });
  const trunk = aNumber({
    provider: "byo-phone-number",
    number: "7001",
    numberE164CheckEnabled: false,
    credentialId: squad,
  });

  test.each([
    ["a token", aNumber({ twilioAccountSid: sid }), { twilioAuthToken: "t" }, { twilioAuthToken: "t" }],
    [
      "an API key takes the token away",
      aNumber({ twilioAccountSid: sid }),
      { twilioApiKey: "SK1", twilioApiSecret: "s" },
      { twilioApiKey: "SK1", twilioApiSecret: "s", twilioAuthToken: null },
    ],
    [
      "a credential",
      aNumber({ provider: "telnyx", credentialId: squad }),
      { credentialId: assistant },
      { credentialId: assistant },
    ],
    [
      "a trunk's check",
      trunk,
      { numberE164CheckEnabled: true, number: "+1 415 555 0123" },
      { number: "+14155550123", numberE164CheckEnabled: true },
    ],
    ["a trunk's number", trunk, { number: "7002" }, { number: "7002" }],
    [
      "the credential of a trunk whose number is stored in another way",
      aNumber({ ...trunk, number: "(415) 555-0123", numberE164CheckEnabled: true }),
      { credentialId: assistant },
      { credentialId: assistant },
    ],
    ["another SIP address", sipNumber, { sipUri: "sip:front@sip.vapi.ai" }, { sipUri: "sip:front@sip.vapi.ai" }],
    [
      "another SIP user keeps the password",
      sipNumber,
      { authentication: { ...sip, username: "v".repeat(20) } },
      { authentication: { username: "v".repeat(20), realm: null } },
    ],
    [
      "another SIP password",
      sipNumber,
      { authentication: { ...sip, password: "p".repeat(20) } },
      { authentication: { username: sip.username, realm: null, password: "p".repeat(20) } },
    ],
    [
      "SIP access taken away",
      sipNumber,
      { authentication: { username: "", password: "", realm: "" } },
      { authentication: null },
    ],
  ] as const)("%s", (_what, phone, values, expected) => {
    expect(changed(phone, values)).toEqual(expected);
  });

  test.each([
    [
      "an account SID that is none",
      aNumber({ twilioAccountSid: sid }),
      { twilioAccountSid: "AC1", twilioAuthToken: "t" },
      "twilioAccountSid",
    ],
    [
      "another account with the old token",
      aNumber({ twilioAccountSid: sid }),
      { twilioAccountSid: `AC${"1".repeat(32)}` },
      "twilioAuthToken",
    ],
    ["half an API key", aNumber({ twilioAccountSid: sid }), { twilioApiKey: "SK1" }, "twilioApiSecret"],
    ["no credential", trunk, { credentialId: "" }, "credentialId"],
    ["a credential that is none", trunk, { credentialId: "7c1e" }, "credentialId"],
    ["a trunk's number with blanks", trunk, { number: "70 01" }, "number"],
    ["a SIP user too short", sipNumber, { authentication: { ...sip, username: "me" } }, "authentication.username"],
    [
      "a SIP password too short",
      sipNumber,
      { authentication: { ...sip, password: "short" } },
      "authentication.password",
    ],
    ["an address that is none", sipNumber, { sipUri: "desk" }, "sipUri"],
  ] as const)("%s is refused under its field", (_what, phone, values, field) => {
    expect(Object.keys(filled(values, phone))).toEqual([field]);
  });

  test.each([
    ["a Twilio row without its account", aNumber({ twilioAccountSid: null }), { twilioAuthToken: "t" }],
    ["a trunk without a credential", aNumber({ ...trunk, credentialId: null }), { number: "7002" }],
    ["a trunk whose number is odd", aNumber({ ...trunk, number: "70 01" }), { credentialId: assistant }],
    [
      "a SIP address of an older kind",
      aNumber({ ...sipNumber, sipUri: "sip:desk" }),
      { authentication: { ...sip, realm: "r" } },
    ],
  ] as const)("%s: what was left alone keeps nobody from changing the rest", (_what, phone, values) => {
    expect(filled(values, phone)).toEqual({});
  });
});
