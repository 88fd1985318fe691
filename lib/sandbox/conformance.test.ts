import { describe, expect, it } from "vitest";
import { providerIds } from "@/lib/domain/phone-number";
import { createSandbox } from "./sandbox";
import { callerOf, twilioNumber } from "./testing/caller";
import { findOperation, readOpenApi, violations } from "./testing/openapi";

const api = readOpenApi();

if (!api) console.log("Conformance to the official description: skipped, ../shared/reference is not here.");

type Exception = { reason: string; pattern: RegExp };

/** Departures that are meant, each with its reason; everything else is a mistake of the sandbox. */
const seededRows: Exception[] = [
  { reason: "unset fields come as null in the wild", pattern: /\.\w+: null$/ },
  {
    reason: "rows carry fields that the description does not know, old ones and new ones",
    pattern:
      /\.(twilioOutgoingCallerId|fallbackForwardingPhoneNumber|credentialIds|useClusterSip|providerResourceId|complianceTags|serverUrl|serverUrlSecret): unknown property$/,
  },
  { reason: "a vapi row has been seen with smsEnabled", pattern: /\.smsEnabled: unknown property$/ },
  { reason: "a number of Vapi's has been seen as a Twilio one", pattern: /\.twilioAccountSid: missing$/ },
  {
    reason: "a hook of an older time, which the description no longer knows",
    pattern: /\.hooks\[0\]\.(on: "call.transferred" is not one of|do: not an object)/,
  },
  { reason: "a provider and a status of tomorrow", pattern: /"(bandwidth|porting)" is not one of/ },
];
const calls: Exception[] = [
  { reason: "seen beside a new call, and in a batch", pattern: /^\$\.subscriptionLimits: unknown property$/ },
];
const texts: Exception[] = [
  {
    reason: "the documents show a customer's message as role and content",
    pattern: /\.(messages|input)\[\d+\]\.role: "user" is not one of assistant$/,
  },
];
const credentials: Exception[] = [
  {
    reason: "secrets go in and never come out",
    pattern: /\.(apiSecret|vonageApplicationPrivateKey|token|secretKey|clientSecret): missing$/,
  },
  {
    reason: "what Vapi makes itself comes with the first use",
    pattern: /\.(authenticationSession|vonageApplicationId): missing$/,
  },
];

describe.skipIf(!api)("every answer against the official description", () => {
  const sandbox = createSandbox({ activationMs: 0, callMs: 0, replyMs: 0 });
  const call = callerOf(sandbox);
  const covered = new Set<string>();

  type Asked = { method: string; path: string; body?: unknown; meant?: readonly Exception[] };

  async function departures({ method, path, body, meant = [] }: Asked): Promise<string[]> {
    const answer = await call(method, path, body);
    const { template, operation } = findOperation(api!, method, path.split("?")[0]!)!;
    const schema = operation.responses[answer.status]?.content?.["application/json"]?.schema;
    if (!schema) return [`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`];
    covered.add(`${method} ${template}`);
    const found = violations(api!, schema, answer.body);
    return found.filter((one) => !meant.some(({ pattern }) => pattern.test(one)));
  }

  const meantBy: Readonly<Record<string, readonly Exception[]>> = {
    "phone-number": seededRows,
    credential: credentials,
    session: texts,
    chat: texts,
  };
  const meantFor = (path: string) => meantBy[path.replace(/^\/(v2\/)?|\?.*$/g, "")] ?? [];

  it.each([
    "/phone-number",
    "/v2/phone-number?limit=1000",
    "/assistant",
    "/squad",
    "/credential",
    "/call?limit=1000",
    "/session?limit=1000",
    "/chat?limit=1000",
  ])("GET %s", async (path) => {
    expect(await departures({ method: "GET", path, meant: meantFor(path) })).toEqual([]);
  });

  it.each(["/phone-number", "/assistant", "/squad", "/credential"])("GET %s/{id}, each", async (path) => {
    for (const { id } of (await call("GET", path)).list)
      expect(await departures({ method: "GET", path: `${path}/${String(id)}`, meant: meantFor(path) })).toEqual([]);
  });

  it.each([...providerIds, "sip"])("a %s number from its creation to its end, without exception", async (kind) => {
    expect(await departures({ method: "POST", path: "/phone-number", body: await requestOf(kind) })).toEqual([]);
    const { id, provider } = (await call("GET", "/phone-number")).list[0]!;
    const path = `/phone-number/${String(id)}`;
    const body = {
      provider,
      name: "Conformance",
      server: { url: "https://a.example", timeoutSeconds: 30 },
      fallbackDestination: { type: "sip", sipUri: "sip:a@b.example" },
      hooks: [{ on: "call.ringing", do: [{ type: "say", exact: "Hello" }] }],
    };
    expect(await departures({ method: "PATCH", path, body })).toEqual([]);
    const cleared = { provider, name: null, server: null, hooks: null };
    expect(await departures({ method: "PATCH", path, body: cleared })).toEqual([]);
    expect(await departures({ method: "GET", path })).toEqual([]);
    expect(await departures({ method: "DELETE", path })).toEqual([]);
  });

  async function requestOf(kind: string): Promise<unknown> {
    const { list } = await call("GET", "/credential");
    const carried = (provider: string, from = provider) => ({
      provider,
      number: "+442079460123",
      credentialId: list.find((row) => row.provider === from)!.id,
    });
    if (kind === "twilio") return twilioNumber;
    if (kind === "vapi") return { provider: "vapi", numberDesiredAreaCode: "562" };
    if (kind === "byo-phone-number") return carried(kind, "byo-sip-trunk");
    const authentication = { username: "u".repeat(20), password: "p".repeat(20) };
    return kind === "sip" ? { provider: "vapi", sipUri: "sip:conform@sip.vapi.ai", authentication } : carried(kind);
  }

  it.each([
    { provider: "byo-sip-trunk", gateways: [{ ip: "203.0.113.7" }], name: "Trunk" },
    { provider: "twilio", accountSid: "AC1", authToken: "t" },
    { provider: "vonage", apiKey: "k", apiSecret: "s" },
    { provider: "telnyx", apiKey: "k" },
    { provider: "webhook", authenticationPlan: { type: "bearer", token: "t" } },
    { provider: "custom-credential", authenticationPlan: { type: "hmac", secretKey: "s", algorithm: "sha256" } },
  ])("POST /credential $provider", async (body) => {
    expect(await departures({ method: "POST", path: "/credential", body, meant: credentials })).toEqual([]);
  });

  it("a call from its start to its end, alone and in a batch", async () => {
    const { id: phoneNumberId } = (await call("GET", "/phone-number")).list.find((row) => row.provider === "twilio")!;
    const { id: assistantId } = (await call("GET", "/assistant")).list[0]!;
    const body = { assistantId, phoneNumberId, customer: { number: "+14155550123" } };
    expect(await departures({ method: "POST", path: "/call", body, meant: calls })).toEqual([]);
    const { id, status } = (await call("GET", "/call")).list[0]!;
    expect(status).toBe("ended");
    expect(await departures({ method: "GET", path: `/call/${String(id)}` })).toEqual([]);
    const customers = ["+14155550124", "+14155550190"].map((number) => ({ number }));
    const many = { assistantId, phoneNumberId, customers };
    expect(await departures({ method: "POST", path: "/call", body: many })).toEqual([]);
  });

  it("a conversation by text from its first message to the reply", async () => {
    const phone = (await call("GET", "/phone-number")).list.find((row) => row.smsEnabled && row.assistantId)!;
    const customer = { number: "+14155550195", name: "Ines" };
    const transport = { type: "twilio.sms", phoneNumberId: phone.id, customer };
    const body = { assistantId: phone.assistantId, input: "Say hello", transport };
    expect(await departures({ method: "POST", path: "/chat", body, meant: texts })).toEqual([]);
    const { results } = (await call("GET", `/chat?limit=2`)).body as { results: Record<string, unknown>[] };
    expect(results.map(({ input }) => Array.isArray(input))).toEqual([true, false]);
    for (const { id, sessionId } of results) {
      expect(await departures({ method: "GET", path: `/chat/${String(id)}`, meant: texts })).toEqual([]);
      expect(await departures({ method: "GET", path: `/session/${String(sessionId)}`, meant: texts })).toEqual([]);
    }
    const session = { phoneNumberId: phone.id, assistantId: phone.assistantId, customer, expirationSeconds: 60 };
    expect(await departures({ method: "POST", path: "/session", body: session })).toEqual([]);
  });

  it("refusals have the one envelope", async () => {
    const envelope = { $ref: "#/components/schemas/UnofficialApiError" };
    const refusals = [
      await call("POST", "/call", { assistantId: "a" }),
      await call("POST", "/chat", { input: "Hello" }),
      await call("POST", "/phone-number", { provider: "vapi", number: "1" }),
      await call("POST", "/phone-number", { provider: "vapi", numberDesiredAreaCode: "212" }),
      await call("GET", "/phone-number/5b0a4c7e-2f7d-4a58-9d5e-0c1f6f0f7a11"),
      await call("GET", "/nowhere"),
      await callerOf(sandbox, "somebody")("GET", "/phone-number"),
      await callerOf(sandbox, "public-a")("GET", "/phone-number"),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400, 404, 404, 401, 403]);
    expect(refusals.flatMap(({ body }) => violations(api!, envelope, body))).toEqual([]);
  });

  it("covers every operation of the sandbox", () => {
    expect([...covered].toSorted()).toEqual([
      "DELETE /phone-number/{id}",
      "GET /assistant",
      "GET /assistant/{id}",
      "GET /call",
      "GET /call/{id}",
      "GET /chat",
      "GET /chat/{id}",
      "GET /credential",
      "GET /credential/{id}",
      "GET /phone-number",
      "GET /phone-number/{id}",
      "GET /session",
      "GET /session/{id}",
      "GET /squad",
      "GET /squad/{id}",
      "GET /v2/phone-number",
      "PATCH /phone-number/{id}",
      "POST /call",
      "POST /chat",
      "POST /credential",
      "POST /phone-number",
      "POST /session",
    ]);
  });
});
