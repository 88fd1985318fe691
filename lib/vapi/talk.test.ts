import { describe, expect, it } from "vitest";
import { findOperation, type OpenApi, readOpenApi, violations } from "@/lib/sandbox/testing/openapi";
import type { VapiClient } from "./types";
import { clientOf, failureOf, json, otherId, refuse, someId, upstream } from "./testing/upstream";

const at = (index: number) => new Date(Date.UTC(2026, 0, 1) - index * 1000).toISOString();
const secret = "wss://control.example/s3cr3t";

const call = {
  id: someId,
  type: "outboundPhoneCall",
  status: "ended",
  endedReason: "customer-busy",
  endedMessage: "Bearer abcdef0123456789 was busy",
  phoneNumberId: otherId,
  customer: { number: "+14155550123", name: "Ada" },
  cost: 0.12,
  createdAt: at(0),
  startedAt: null,
  monitor: { controlUrl: secret },
  artifact: { transcript: secret },
  assistantOverrides: { variableValues: { token: secret } },
};

describe("calls", () => {
  it("come in through an allow-list, whatever is missing", async () => {
    const { url } = await upstream((response) => json(response, 200, [call, { id: otherId, type: 7, cost: "1" }, {}]));
    const [first, second, ...rest] = await clientOf(url).client.calls.list();
    expect(first).toMatchObject({ direction: "outbound", customerNumber: "+14155550123", cost: 0.12, startedAt: null });
    expect(second).toMatchObject({ id: otherId, direction: "unknown", cost: null, customerNumber: null });
    expect(rest).toEqual([]);
    expect(JSON.stringify(first)).not.toMatch(/s3cr3t|abcdef0123456789/);
  });

  it("are asked for in smaller pages where one is more than we read", async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      ...call,
      id: `id-${index}`,
      createdAt: at(Math.floor(index / 2)),
      artifact: { transcript: "x".repeat(600_000) },
    }));
    const { url } = await upstream((response, { query }) => {
      const older = rows.filter(({ createdAt }) => !query.createdAtLt || createdAt < query.createdAtLt);
      json(response, 200, older.slice(0, Number(query.limit)));
    });
    const { client } = clientOf(url, { timeoutMs: 20_000 });
    expect((await client.calls.list({ limit: 30 })).map(({ id }) => id)).toEqual(rows.slice(0, 30).map(({ id }) => id));
  });

  it.each([
    ["a call that tells its limits", { ...call, subscriptionLimits: { concurrencyBlocked: true } }],
    ["a batch of one", { results: [call], errors: [], subscriptionLimits: {} }],
  ])("%s was started", async (_, answer) => {
    const { url } = await upstream((response) => json(response, 201, answer));
    const started = await clientOf(url).client.calls.start({
      assistantId: someId,
      phoneNumberId: otherId,
      customer: { number: "+14155550123" },
    });
    expect(started.id).toBe(someId);
  });

  const start = (url: string) =>
    clientOf(url).client.calls.start({
      assistantId: someId,
      phoneNumberId: otherId,
      customer: { number: "+14155550123" },
    });

  it("a batch without calls says why", async () => {
    const errors = [
      { customer: {}, error: "Couldn't start call. Free Vapi numbers do not support international calls." },
    ];
    const { url } = await upstream((response) => json(response, 201, { results: [], errors }));
    expect(await failureOf(start(url))).toMatchObject({
      code: "upstream-refused",
      message: "Free Vapi numbers call US numbers only.",
      next: expect.stringMatching(/No call was started\.$/),
    });
  });

  it.each([
    ["502", 502, "<html>"],
    ["429", 429, "slow down"],
    ["an answer that is no call", 201, "fine"],
  ])("is sent once, then %s", async (_, status, body) => {
    const { url, arrived } = await upstream((response) => json(response, status, body));
    const { code } = await failureOf(start(url));
    expect(code).toBe(status === 429 ? "rate-limited" : "outcome-unknown");
    expect(arrived).toHaveLength(1);
  });

  it.each([
    [
      "Couldn't Start Call. Numbers Bought On Vapi Have A Daily Outbound Call Limit. Import Your Own.",
      /no outbound calls/,
    ],
    ["Couldn't start call. Free Vapi numbers do not support international calls.", /US numbers only/],
    ["A payment method is required to send chat messages.", /payment method/],
    ["Couldn't Get Assistant. Need Either `assistantId`, `assistant`, `squadId` Or `squad`.", /nobody answers this/],
    ["Couldn't Send SMS. Phone Number x Does Not Have SMS Enabled.", /SMS is off/],
  ])("%s", async (said, message) => {
    const { url } = await upstream((response) => refuse(response, 400, said));
    const failure = await failureOf(start(url));
    expect(failure.message).toMatch(message);
    expect(failure.next).toMatch(/\. No call was started\.$/);
    expect(failure.details).toContain(said);
  });

  it("speaks of the field it means", async () => {
    const texts = ["customer.number must be a valid phone number in the E.164 format."];
    const { url } = await upstream((response) => refuse(response, 400, texts));
    expect(await failureOf(start(url))).toMatchObject({ fields: { "customer.number": expect.any(String) } });
  });
});

it.each([
  ["calls", (client: VapiClient) => client.calls.list()],
  ["conversations", (client: VapiClient) => client.sessions.list({})],
  ["assistants", (client: VapiClient) => client.assistants.listAll()],
] as const)("an answer about %s that cannot be read is told in whole words", async (_what, read) => {
  const { url } = await upstream((response) => json(response, 200, "rubbish"));
  const { next } = await failureOf(read(clientOf(url).client));
  expect(next).toContain("It is too large, or not in the form that Vapi documents.");
});

describe("conversations", () => {
  it("come in through an allow-list, with the last thing said", async () => {
    const session = {
      id: someId,
      status: "active",
      expirationSeconds: 60,
      phoneNumberId: otherId,
      phoneNumber: { twilioAuthToken: secret },
      assistant: { model: { messages: [{ role: "system", content: secret }] } },
      customer: { number: "+12125550187" },
      messages: [
        { role: "system", content: secret },
        { role: "user", content: "Hello?" },
        { role: "assistant", tool_calls: [{ function: { arguments: secret } }] },
        { role: "assistant", content: "Hi." },
      ],
      createdAt: at(9),
      updatedAt: at(0),
    };
    const { url, arrived } = await upstream((response, { path }) =>
      json(response, 200, path === "/session" ? { results: [session, null], metadata: { totalItems: 1 } } : session),
    );
    const { client } = clientOf(url);
    const { rows, total } = await client.sessions.list({ phoneNumberIdAny: [otherId], customerNumber: "+12125550187" });
    expect([rows.length, total]).toEqual([1, 1]);
    expect(rows[0]).toMatchObject({ preview: "Hi.", customerNumber: "+12125550187" });
    expect(rows[0]?.openUntil).toBe(new Date(Date.UTC(2026, 0, 1) + 60_000).toISOString());
    expect(arrived[0]?.query).toMatchObject({ phoneNumberId: otherId, customerNumberAny: "+12125550187" });
    const whole = await client.sessions.get(someId);
    expect(whole.messages.map(({ from, text }) => [from, text])).toEqual([
      ["customer", "Hello?"],
      ["assistant", "Hi."],
    ]);
    expect(JSON.stringify([rows, whole])).not.toContain("s3cr3t");
  });

  it.each([
    [
      "a customer's text",
      [{ role: "user", content: "Hi" }],
      [{ role: "assistant", content: "Yes?" }],
      {},
      "customer assistant",
    ],
    ["a bare text", "Hi", [{ role: "assistant", content: "Yes?" }], {}, "customer assistant"],
    ["sent as typed, echoed", "Hi", [{ role: "assistant", content: "Hi" }], {}, "typed"],
    ["sent as typed, said by the transport", "Hi", [], { useLLMGeneratedMessageForOutbound: false }, "typed"],
    [
      "told, said by the transport",
      "Hi",
      [{ role: "assistant", content: "Yes?" }],
      { useLLMGeneratedMessageForOutbound: true },
      "assistant",
    ],
    ["rubbish", 7, {}, null, ""],
  ])("who wrote %s", async (_, input, output, transport, authors) => {
    const chat = { id: someId, createdAt: at(0), input, output, transport };
    const { url } = await upstream((response) => json(response, 200, { results: [chat], metadata: {} }));
    const { rows } = await clientOf(url).client.chats.list({ sessionId: someId });
    expect(rows[0]?.messages.map(({ from }) => from).join(" ")).toBe(authors);
  });

  it("no other address is called by what is no id", async () => {
    const { url, arrived } = await upstream((response) => json(response, 200, call));
    const { client } = clientOf(url);
    expect(await failureOf(client.calls.get("../assistant"))).toMatchObject({ code: "not-found" });
    expect(await failureOf(client.sessions.get("x/../y"))).toMatchObject({ code: "not-found" });
    expect(arrived).toEqual([]);
  });
});

const api = readOpenApi();

describe.skipIf(!api)("conformance (skipped where the description does not lie beside the project)", () => {
  it("every request keeps to it", async () => {
    const description = api as OpenApi;
    const { url, arrived } = await upstream((response, { method, path }) =>
      json(response, 200, method === "GET" && !path.includes(someId) ? [] : { ...call, sessionId: otherId }),
    );
    const { calls, sessions, chats } = clientOf(url).client;
    const dates = { createdAtLt: at(0), createdAtGe: at(9) };
    const customer = { number: "+14155550123" };
    await calls.list({ phoneNumberId: someId, assistantId: otherId, limit: 5000, ...dates });
    await calls.get(someId);
    await calls.start({ assistantId: someId, phoneNumberId: otherId, customer });
    await calls.start({ squadId: someId, phoneNumberId: otherId, customer });
    await sessions.list({ phoneNumberId: someId, customerNumber: "+14155550123", page: 2, limit: 25, ...dates });
    await sessions.list({ phoneNumberIdAny: [someId, otherId], updatedAtGe: at(1) });
    await sessions.get(someId);
    await chats.list({ sessionId: someId });
    const how = { type: "twilio.sms", useLLMGeneratedMessageForOutbound: false } as const;
    await chats.send({ input: "Hi", sessionId: someId, transport: how });
    await chats.send({ input: "Hi", assistantId: someId, transport: { ...how, phoneNumberId: otherId, customer } });
    const found = arrived.flatMap((request) => {
      const place = findOperation(description, request.method, request.path);
      if (!place) return [`${request.method} ${request.path}`];
      const schema = place.operation.requestBody?.content?.["application/json"]?.schema;
      const inBody = schema ? violations(description, schema, request.body) : [];
      const inQuery = Object.entries(request.query).flatMap(([name, text]) => {
        const parameter = place.operation.parameters?.find((one) => one.in === "query" && one.name === name)?.schema;
        if (!parameter) return [`?${name} is not in the document`];
        const value = parameter.type === "number" ? Number(text) : parameter.type === "array" ? [text] : text;
        return violations(description, parameter, value, `?${name}`);
      });
      return [...inBody, ...inQuery];
    });
    expect(found).toEqual([]);
    expect(arrived).toHaveLength(10);
  });
});
