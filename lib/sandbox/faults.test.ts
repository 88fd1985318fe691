import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type FaultRule, type Sandbox } from "./sandbox";
import { callerOf, twilioNumber } from "./testing/caller";

let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;
let clock = Date.parse("2026-08-20T12:00:00Z");

beforeEach(() => {
  sandbox = createSandbox({ numbers: 5, now: () => clock });
  call = callerOf(sandbox);
});

const statusOf = async (method = "GET", path = "/phone-number") => (await call(method, path)).status;
const fault = (rule: FaultRule) => sandbox.control.addFault(rule);
const raw = (path: string) =>
  sandbox.fetch(`https://sandbox.invalid${path}`, { headers: { authorization: "Bearer sandbox-test" } });
const held = async () => (await call("GET", "/phone-number")).list.length;

describe("rules", () => {
  it("act as often as they say", async () => {
    fault({ kind: "rate-limited", times: 2 });
    expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([429, 429, 200]);
  });

  it("act on one key, one method, one path", async () => {
    fault({ kind: "rate-limited", key: "sandbox-other" });
    fault({ kind: "rate-limited", method: "post" });
    fault({ kind: "rate-limited", path: "/squad" });
    fault({ kind: "rate-limited", path: "/assistant/*" });
    expect(await statusOf()).toBe(200);
    expect((await callerOf(sandbox, "sandbox-other")("GET", "/phone-number")).status).toBe(429);
    expect(await statusOf("POST")).toBe(429);
    expect([await statusOf("GET", "/squad"), await statusOf("GET", "/squad/1")]).toEqual([429, 400]);
    expect([await statusOf("GET", "/assistant"), await statusOf("GET", "/assistant/1")]).toEqual([200, 429]);
  });

  it("are taken back one by one, by key, or all", async () => {
    const id = fault({ kind: "rate-limited", path: "/squad" });
    fault({ kind: "rate-limited", key: "sandbox-test", path: "/assistant" });
    fault({ kind: "rate-limited", path: "/phone-number" });
    const state = () => Promise.all(["/squad", "/assistant", "/phone-number"].map((path) => statusOf("GET", path)));
    expect(await state()).toEqual([429, 429, 429]);
    sandbox.control.clearFaults({ id });
    expect(await state()).toEqual([200, 429, 429]);
    sandbox.control.clearFaults({ key: "sandbox-test" });
    expect(await state()).toEqual([200, 200, 429]);
    sandbox.control.clearFaults();
    expect(await state()).toEqual([200, 200, 200]);
  });

  it("are used up only where they mean something", async () => {
    fault({ kind: "v2-refused", times: 1 });
    expect([await statusOf(), await statusOf("GET", "/v2/phone-number")]).toEqual([200, 400]);
    expect(await statusOf("GET", "/v2/phone-number")).toBe(200);
  });
});

describe("answers", () => {
  it("429 says when to come back", async () => {
    fault({ kind: "rate-limited", retryAfterSeconds: 7 });
    const { status, response } = await call("GET", "/phone-number");
    expect([status, response.headers.get("retry-after")]).toEqual([429, "7"]);
  });

  it("allows a rate and no more", async () => {
    fault({ kind: "rate", perSecond: 2, retryAfterSeconds: 1 });
    expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([200, 200, 429]);
    clock += 1000;
    expect(await statusOf()).toBe(200);
  });

  it("502 is a page", async () => {
    fault({ kind: "html-502" });
    const response = await raw("/phone-number");
    expect([response.status, response.headers.get("content-type")]).toEqual([502, "text/html; charset=UTF-8"]);
    expect(await response.text()).toContain("<html>");
  });

  it("cuts JSON in half", async () => {
    fault({ kind: "truncated-json" });
    const response = await raw("/phone-number");
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    await expect(response.json()).rejects.toThrow();
  });

  it("repeats the key and the body", async () => {
    fault({ kind: "echo" });
    const sent = await call("POST", "/phone-number", { name: "Desk" });
    expect(sent.status).toBe(400);
    expect(await sent.response.text()).toMatch(/sandbox-test.*Desk/);
  });

  it("refuses a key that was good", async () => {
    fault({ kind: "key-refused", times: 1 });
    expect([await statusOf(), await statusOf()]).toEqual([401, 200]);
  });

  it("hangs until the caller gives up", async () => {
    fault({ kind: "hang" });
    await expect(call("GET", "/phone-number", undefined, AbortSignal.timeout(20))).rejects.toMatchObject({
      name: "TimeoutError",
    });
  });

  it("waits before it answers", async () => {
    fault({ kind: "latency", ms: 40 });
    await expect(call("GET", "/phone-number", undefined, AbortSignal.timeout(5))).rejects.toThrow();
    expect(await statusOf()).toBe(200);
  });

  it("masks free numbers", async () => {
    sandbox.control.resetWorld("sandbox-test", { numbers: 64 });
    fault({ kind: "masked-numbers" });
    const masked = (await call("GET", "/phone-number")).list.filter(({ number }) => String(number).includes("*"));
    expect(masked.map(({ provider }) => provider)).toEqual(["vapi", "vapi"]);
    expect(masked[0]!.number).toMatch(/^\+150\*{4}\d{4}$/);
  });
});

describe("lost and late work", () => {
  it.each(["reset", "html-502"] as const)("%s loses the request, or only its answer", async (kind) => {
    const lost = () =>
      raw("/phone-number").then(
        ({ status }) => status,
        (error: Error) => (error.cause as { code: string }).code,
      );
    const create = () => call("POST", "/phone-number", twilioNumber).catch((error: Error) => error.message);
    fault({ kind, times: 2 });
    expect(await lost()).toBe(kind === "reset" ? "ECONNRESET" : 502);
    await create();
    expect(await held()).toBe(5);
    fault({ kind, afterWork: true, times: 1, method: "POST" });
    await create();
    expect(await held()).toBe(6);
  });

  it("commits late, once", async () => {
    fault({ kind: "late-commit", ms: 5_000, times: 1, method: "POST" });
    await expect(call("POST", "/phone-number", twilioNumber)).rejects.toThrow("fetch failed");
    expect(await held()).toBe(5);
    clock += 4_999;
    expect(await held()).toBe(5);
    clock += 1;
    expect([await held(), await held()]).toEqual([6, 6]);
  });

  it("commits at the moment that it was due, however late somebody asks", async () => {
    const due = clock + 5_000;
    fault({ kind: "late-commit", ms: 5_000, times: 1, method: "POST" });
    await expect(call("POST", "/phone-number", twilioNumber)).rejects.toThrow("fetch failed");
    clock += 60_000;
    const { list } = await call("GET", "/phone-number");
    expect(list.map(({ createdAt }) => createdAt)).toContain(new Date(due).toISOString());
  });

  it.each(["/call", "/chat"])("POST %s is done though its answer is lost, or done later", async (path) => {
    const { id: assistantId } = (await call("GET", "/assistant")).list[0]!;
    const { id: phoneNumberId } = (await call("POST", "/phone-number", twilioNumber)).body;
    const customer = { number: "+14155550123" };
    const body =
      path === "/call"
        ? { assistantId, phoneNumberId, customer }
        : { assistantId, input: "Hello", transport: { type: "twilio.sms", phoneNumberId, customer } };
    const done = async () =>
      path === "/call"
        ? (await call("GET", `/call?phoneNumberId=${String(phoneNumberId)}`)).list.length
        : ((await call("GET", `/session?phoneNumberId=${String(phoneNumberId)}`)).body.results as unknown[]).length;
    const send = () => call("POST", path, body);
    fault({ kind: "reset", method: "POST", path, times: 1 });
    await expect(send()).rejects.toThrow("fetch failed");
    expect(await done()).toBe(0);
    fault({ kind: "reset", afterWork: true, method: "POST", path, times: 1 });
    await expect(send()).rejects.toThrow("fetch failed");
    expect(await done()).toBe(1);
    fault({ kind: "late-commit", ms: 5000, method: "POST", path, times: 1 });
    await expect(send()).rejects.toThrow("fetch failed");
    clock += 4999;
    expect(await done()).toBe(1);
    clock += 1;
    expect([await done(), await done()]).toEqual([2, 2]);
  });

  it("accepts duplicates where it is told to", async () => {
    fault({ kind: "duplicates-accepted" });
    await call("POST", "/phone-number", twilioNumber);
    expect((await call("POST", "/phone-number", twilioNumber)).status).toBe(201);
  });

  it("lists what is new a little later", async () => {
    fault({ kind: "stale-list", ms: 1000 });
    const { id } = (await call("POST", "/phone-number", twilioNumber)).body;
    expect(await held()).toBe(5);
    expect((await call("GET", `/phone-number/${String(id)}`)).status).toBe(200);
    clock += 1000;
    expect(await held()).toBe(6);
  });
});

describe("memory of requests", () => {
  it("tells what arrived, with its answer, by key", async () => {
    await call("POST", "/phone-number?a=1", twilioNumber);
    await callerOf(sandbox, "sandbox-other")("GET", "/squad");
    const [seen] = sandbox.control.requests("sandbox-test");
    expect(seen).toMatchObject({
      method: "POST",
      path: "/phone-number",
      query: { a: "1" },
      body: twilioNumber,
      status: 201,
    });
    expect(seen!.headers.authorization).toBe("Bearer sandbox-test");
    expect(sandbox.control.requests()).toHaveLength(2);
    sandbox.control.clearRequests("sandbox-test");
    expect(sandbox.control.requests().map(({ key }) => key)).toEqual(["sandbox-other"]);
  });

  it("remembers nothing where it is told not to", async () => {
    const forgetful = createSandbox({ record: false });
    await callerOf(forgetful)("GET", "/squad");
    expect(forgetful.control.requests()).toEqual([]);
  });
});

describe("worlds", () => {
  it("have a pace of their own where they are given one", async () => {
    sandbox.control.resetWorld("sandbox-test", { pace: { activationMs: 0 } });
    const { id } = (await call("POST", "/phone-number", { provider: "vapi" })).body;
    expect((await call("GET", `/phone-number/${String(id)}`)).body.status).toBe("active");
  });

  it("are made anew, with rows as they are", async () => {
    const row = {
      id: "5b0a4c7e-2f7d-4a58-9d5e-0c1f6f0f7a11",
      provider: "x",
      createdAt: "2026-08-01T00:00:00.000Z",
      odd: [1],
    };
    sandbox.control.resetWorld("sandbox-test", { numbers: 0, rows: [row, { provider: "no id" }] });
    expect((await call("GET", "/phone-number")).list).toEqual(expect.arrayContaining([row, { provider: "no id" }]));
    expect(await held()).toBe(2);
  });
});
