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
  { reason: "a provider and a status of tomorrow", pattern: /"(bandwidth|porting)" is not one of/ },
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
  const sandbox = createSandbox({ activationMs: 0 });
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

  const meantFor = (path: string) =>
    path.includes("phone-number") ? seededRows : path === "/credential" ? credentials : [];

  it.each(["/phone-number", "/v2/phone-number?limit=1000", "/assistant", "/squad", "/credential"])(
    "GET %s",
    async (path) => {
      expect(await departures({ method: "GET", path, meant: meantFor(path) })).toEqual([]);
    },
  );

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

  it("refusals have the one envelope", async () => {
    const envelope = { $ref: "#/components/schemas/UnofficialApiError" };
    const refusals = [
      await call("POST", "/phone-number", { provider: "vapi", number: "1" }),
      await call("POST", "/phone-number", { provider: "vapi", numberDesiredAreaCode: "212" }),
      await call("GET", "/phone-number/5b0a4c7e-2f7d-4a58-9d5e-0c1f6f0f7a11"),
      await call("GET", "/nowhere"),
      await callerOf(sandbox, "somebody")("GET", "/phone-number"),
      await callerOf(sandbox, "public-a")("GET", "/phone-number"),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 404, 404, 401, 403]);
    expect(refusals.flatMap(({ body }) => violations(api!, envelope, body))).toEqual([]);
  });

  it("covers every operation of the sandbox", () => {
    expect([...covered].toSorted()).toEqual([
      "DELETE /phone-number/{id}",
      "GET /assistant",
      "GET /assistant/{id}",
      "GET /credential",
      "GET /credential/{id}",
      "GET /phone-number",
      "GET /phone-number/{id}",
      "GET /squad",
      "GET /squad/{id}",
      "GET /v2/phone-number",
      "PATCH /phone-number/{id}",
      "POST /credential",
      "POST /phone-number",
    ]);
  });
});
