import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox";
import { bad, callerOf } from "../testing/caller";

const noon = Date.parse("2026-08-20T12:00:00Z");
const unknown = "5b0a4c7e-2f7d-4a58-9d5e-0c1f6f0f7a11";
const customer = { number: "+14155550123" };

let clock: number;
let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;
let rows: Record<string, unknown>[];
let assistantId: unknown;
let phoneNumberId: unknown;

beforeEach(async () => {
  clock = noon;
  sandbox = createSandbox({ now: () => clock, replyMs: 5000 });
  call = callerOf(sandbox);
  rows = (await call("GET", "/phone-number")).list;
  ({ id: phoneNumberId, assistantId } = rows.find(({ smsEnabled, assistantId }) => smsEnabled && assistantId)!);
});

type Fields = Record<string, unknown>;
const text = (transport: Fields = {}, fields: Fields = {}) =>
  call("POST", "/chat", {
    assistantId,
    input: "Ask about Friday",
    transport: { type: "twilio.sms", phoneNumberId, customer, ...transport },
    ...fields,
  });
const answer = (sessionId: unknown, fields: Fields = {}) =>
  call("POST", "/chat", { sessionId, input: "Go on", ...fields });
const sessionOf = async (id: unknown) => (await call("GET", `/session/${String(id)}`)).body;
const messagesOf = async (id: unknown) => (await sessionOf(id)).messages as { role: string; content: string }[];

describe("POST /chat by SMS", () => {
  it("begins a session, in the assistant's words", async () => {
    const { status, body } = await text();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      assistantId,
      input: "Ask about Friday",
      messages: [{ role: "user", content: "Ask about Friday" }],
      output: [{ role: "assistant", content: expect.stringMatching(/^Hello, this is /) as string }],
    });
    expect(await sessionOf(body.sessionId)).toMatchObject({
      status: "active",
      expirationSeconds: 86_400,
      phoneNumberId,
      customer,
      assistantId,
      cost: 0.005,
    });
    expect((await text()).body.sessionId).not.toBe(body.sessionId);
  });

  it("sends word for word where it is told to, also within a session", async () => {
    const { body } = await text({ useLLMGeneratedMessageForOutbound: false }, { input: "Your table is ready 🍲" });
    expect(body.output).toEqual([{ role: "assistant", content: "Your table is ready 🍲" }]);
    expect(body).not.toHaveProperty("messages");
    clock += 1000;
    const transport = { type: "twilio.sms", useLLMGeneratedMessageForOutbound: false };
    const second = await answer(body.sessionId, { input: "Until nine.", transport });
    expect(second).toMatchObject({ status: 201, body: { sessionId: body.sessionId, assistantId } });
    expect((await messagesOf(body.sessionId)).map(({ content }) => content)).toEqual([
      "Your table is ready 🍲",
      "Until nine.",
    ]);
    expect((await sessionOf(body.sessionId)).updatedAt).toBe(new Date(clock).toISOString());
  });

  it("a customer ending in 0195 answers a little later, one in 0197 stops", async () => {
    const replies = (await text({ customer: { number: "+14155550195" } })).body.sessionId;
    const stops = (await text({ customer: { number: "+14155550197" } })).body.sessionId;
    clock += 4999;
    expect(await messagesOf(replies)).toHaveLength(2);
    clock += 1;
    const roles = ["user", "assistant", "user", "assistant"];
    expect((await messagesOf(replies)).map(({ role }) => role)).toEqual(roles);
    expect((await messagesOf(stops)).at(-1)).toEqual({ role: "user", content: "STOP" });
    clock += 60_000;
    expect(await messagesOf(replies)).toHaveLength(4);
    const page = (await call("GET", `/chat?sessionId=${String(replies)}&sortOrder=ASC`)).body;
    expect((page.results as { input: unknown }[]).map(({ input }) => typeof input)).toEqual(["string", "object"]);
  });

  it("is over a day after the last word", async () => {
    const { sessionId } = (await text()).body;
    clock += 86_400_000 - 1;
    expect((await sessionOf(sessionId)).status).toBe("active");
    clock += 1;
    expect((await sessionOf(sessionId)).status).toBe("completed");
    expect(await answer(sessionId)).toMatchObject(bad(`Session ${String(sessionId)} Is Completed.`));
  });

  it("needs a Twilio number whose SMS is on", async () => {
    const other = rows.find(({ provider }) => provider === "telnyx")!.id;
    const off = rows.find(({ smsEnabled }) => smsEnabled === false)!.id;
    expect(await text({ phoneNumberId: other })).toMatchObject(
      bad(`Couldn't Send SMS. Phone Number ${String(other)} Is Not A Twilio Number.`),
    );
    const refused = bad(`Couldn't Send SMS. Phone Number ${String(off)} Does Not Have SMS Enabled.`);
    expect(await text({ phoneNumberId: off })).toMatchObject(refused);
    const { sessionId } = (await text()).body;
    await call("PATCH", `/phone-number/${String(phoneNumberId)}`, { smsEnabled: false });
    expect((await answer(sessionId)).status).toBe(400);
  });

  it("needs a payment method, for one customer or for all", async () => {
    const refused = bad("A payment method is required to send chat messages.");
    expect(await text({ customer: { number: "+14155550196" } })).toMatchObject(refused);
    sandbox.control.addFault({ kind: "no-payment-method" });
    expect(await text()).toMatchObject(refused);
  });

  it.each<[Fields, string | string[]]>([
    [{ input: undefined }, ["input should not be empty"]],
    [{ input: "" }, ["input should not be empty"]],
    [{ shoeSize: 43 }, ["property shoeSize should not exist"]],
    [{ transport: { type: "sms" } }, ["transport.type must be one of the following values: twilio.sms"]],
    [
      { transport: { type: "twilio.sms" } },
      "Couldn't Send SMS. Need Both `transport.phoneNumberId` And `transport.customer`.",
    ],
    [{ assistantId: unknown }, `Couldn't Get Assistant. \`assistantId\` ${unknown} Does Not Exist.`],
    [{ previousChatId: unknown }, `Couldn't Get Chat. \`previousChatId\` ${unknown} Does Not Exist.`],
    [
      { assistantId: undefined },
      "Couldn't Get Assistant. Need Either `assistantId`, `assistant`, `squadId` Or `squad`.",
    ],
  ])("refuses %o", async (fields, said) => {
    expect(await text({}, fields)).toMatchObject(bad(said));
  });

  it("wants a number in E.164, one that it knows, and a session of its own", async () => {
    const [said] = (await text({ customer: { number: "4155550123" } })).body.message as string[];
    expect(said).toMatch(/^transport\.customer\.number must be a valid phone number in the E\.164 format/);
    expect(await text({ phoneNumberId: unknown })).toMatchObject(
      bad(`Couldn't Get Phone Number. \`phoneNumberId\` ${unknown} Does Not Exist.`),
    );
    expect(await answer(unknown)).toMatchObject(bad(`Couldn't Get Session. \`sessionId\` ${unknown} Does Not Exist.`));
  });

  it("a session stands alone: no assistant, no earlier chat, no number or customer beside it", async () => {
    const { sessionId, id } = (await text()).body;
    const transport = { type: "twilio.sms", phoneNumberId, customer };
    for (const fields of [{ assistantId }, { previousChatId: id }, { transport }])
      expect((await answer(sessionId, fields)).status).toBe(400);
    expect((await answer(sessionId)).status).toBe(201);
  });
});

describe("POST /chat without a transport", () => {
  it("is answered, and goes on from an earlier chat", async () => {
    const { body } = await call("POST", "/chat", { assistantId, input: [{ role: "user", content: "Hi" }] });
    expect(body).toMatchObject({ messages: [{ role: "user", content: "Hi" }], output: [{ role: "assistant" }] });
    expect(body).not.toHaveProperty("sessionId");
    expect((await call("POST", "/chat", { previousChatId: body.id, input: "And?" })).status).toBe(201);
  });
});

describe("GET /session and GET /chat", () => {
  type Page = { results: Fields[]; metadata: Fields };
  // the caller types every body as a row, and a page is none
  const page = async (path: string) => (await call("GET", path)).body as unknown as Page;

  it("have pages and totals, newest first", async () => {
    const all = await page("/session");
    expect(all.metadata).toMatchObject({ totalItems: 10, currentPage: 1, itemsPerPage: 100 });
    const second = await page("/session?limit=4&page=2");
    expect(second.results).toEqual(all.results.slice(4, 8));
    expect((await page("/session?sortOrder=ASC")).results).toEqual(all.results.toReversed());
  });

  it("filter", async () => {
    const all = (await page("/session")).results;
    const [first, last] = [all[0]!, all.at(-1)!];
    const matching = async (query: string) => (await page(`/session?${query}`)).results.map(({ id }) => id);
    const having = (field: string, ...values: unknown[]) =>
      all.filter((row) => values.includes(row[field])).map(({ id }) => id);
    const [one, other] = [String(first.phoneNumberId), String(last.phoneNumberId)];
    expect(await matching(`phoneNumberId=${one}`)).toEqual(having("phoneNumberId", one));
    const both = having("phoneNumberId", one, other);
    expect(await matching(`phoneNumberIdAny=${one}&phoneNumberIdAny=${other}`)).toEqual(both);
    expect(await matching(`phoneNumberIdAny=${one},${other}`)).toEqual(both);
    const { number } = last.customer as { number: string };
    expect(await matching(`customerNumberAny=${encodeURIComponent(number)}`)).toEqual([last.id]);
    expect(await matching(`assistantId=${String(last.assistantId)}`)).toEqual(having("assistantId", last.assistantId));
    expect(await matching(`createdAtLt=${String(first.createdAt)}`)).toEqual(all.slice(1).map(({ id }) => id));
    expect(await matching(`phoneNumberId=${unknown}`)).toEqual([]);
  });

  it("tell the same conversation", async () => {
    for (const session of (await page("/session")).results) {
      const chats = (await page(`/chat?sessionId=${String(session.id)}&sortOrder=ASC`)).results;
      const said = chats.flatMap(({ messages = [], output }) => [...(messages as unknown[]), ...(output as unknown[])]);
      expect(said).toEqual(session.messages);
    }
  });

  it("refuse what they do not understand", async () => {
    expect((await call("GET", "/session?page=0")).status).toBe(400);
    expect((await call("GET", "/chat?sortOrder=up")).status).toBe(400);
    expect((await call("GET", `/chat/${unknown}`)).status).toBe(404);
    expect(await call("GET", "/session/1")).toMatchObject(bad(["id must be a UUID"]));
  });
});

describe("POST /session", () => {
  it("makes an empty one, to be talked in", async () => {
    const { status, body } = await call("POST", "/session", { assistantId, phoneNumberId, customer, name: "Desk" });
    expect([status, body.status, body.name]).toEqual([201, "active", "Desk"]);
    expect((await answer(body.id)).body.output).toHaveLength(1);
    expect((await call("POST", "/session", { expirationSeconds: 59 })).status).toBe(400);
    expect((await call("POST", "/session", { assistantId: unknown })).status).toBe(400);
    expect((await call("POST", "/session", { phoneNumberId: unknown })).status).toBe(400);
  });
});
