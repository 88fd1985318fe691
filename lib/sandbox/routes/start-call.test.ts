import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox";
import { bad, callerOf } from "../testing/caller";

const noon = Date.parse("2026-08-20T12:00:00Z");
const unknown = "5b0a4c7e-2f7d-4a58-9d5e-0c1f6f0f7a11";
const customer = { number: "+14155550123" };
const e164 =
  "customer.number must be a valid phone number in the E.164 format. Hot tip, you may be missing the country code (Eg. US: +1).";

let clock: number;
let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;
let body: Record<string, unknown>;
let rows: Record<string, unknown>[];

beforeEach(async () => {
  clock = noon;
  sandbox = createSandbox({ now: () => clock, callMs: 10_000 });
  call = callerOf(sandbox);
  rows = (await call("GET", "/phone-number")).list;
  const phone = rows.find(({ provider, status }) => provider === "twilio" && status === "active")!;
  const assistant = (await call("GET", "/assistant")).list[0]!;
  body = { assistantId: assistant.id, phoneNumberId: phone.id, customer };
});

const start = (fields: Record<string, unknown> = {}) => call("POST", "/call", { ...body, ...fields });
const stateOf = async (id: unknown) => (await call("GET", `/call/${String(id)}`)).body;
const idOf = (provider: string) =>
  rows.find((row) => row.provider === provider && row.status === "active" && (row.number || provider !== "vapi"))!.id;

describe("POST /call", () => {
  it("queues a call and tells its limits", async () => {
    const { status, body: told } = await start({ name: "Test" });
    expect(status).toBe(201);
    expect(told).toMatchObject({
      ...body,
      name: "Test",
      type: "outboundPhoneCall",
      status: "queued",
      phoneCallProvider: "twilio",
      phoneCallTransport: "pstn",
      cost: 0,
      monitor: { listenUrl: expect.stringMatching(/^wss:/) as string, controlUrl: expect.any(String) as string },
      subscriptionLimits: { concurrencyBlocked: false, concurrencyLimit: 10 },
    });
    expect((await call("GET", "/call?limit=1")).list[0]!.id).toBe(told.id);
    expect(await stateOf(told.id)).not.toHaveProperty("subscriptionLimits");
  });

  it("rings, talks and ends, step by step", async () => {
    const { id } = (await start()).body;
    const seen = [];
    for (const ms of [0, 1000, 2500, 6500]) {
      clock += ms;
      seen.push((await stateOf(id)).status);
    }
    expect(seen).toEqual(["queued", "ringing", "in-progress", "ended"]);
    const ended = await stateOf(id);
    expect(ended).toMatchObject({
      endedReason: "customer-ended-call",
      startedAt: new Date(noon + 3500).toISOString(),
      endedAt: new Date(noon + 10_000).toISOString(),
      updatedAt: new Date(noon + 10_000).toISOString(),
    });
    expect(ended.cost).toBeGreaterThan(0);
    expect((ended.costBreakdown as { total: number }).total).toBe(ended.cost);
  });

  it.each([
    ["0190", "customer-busy", false],
    ["0191", "customer-did-not-answer", false],
    ["0192", "voicemail", true],
    ["0193", "twilio-failed-to-connect-call", false],
    ["0194", "silence-timed-out", true],
    ["0195", "customer-ended-call", true],
  ])("a customer ending in %s: %s", async (digits, endedReason, talked) => {
    const { id } = (await start({ customer: { number: `+1415555${digits}` } })).body;
    clock += 10_000;
    const ended = await stateOf(id);
    expect(ended).toMatchObject({ status: "ended", endedReason });
    expect([Number(ended.cost) > 0, "startedAt" in ended]).toEqual([talked, talked]);
    expect("endedMessage" in ended).toBe(digits === "0193");
  });

  it("waits for the time that a plan gives", async () => {
    const earliestAt = new Date(noon + 60_000).toISOString();
    const { id, status } = (await start({ schedulePlan: { earliestAt } })).body;
    expect(status).toBe("scheduled");
    clock += 59_000;
    expect((await stateOf(id)).status).toBe("scheduled");
    clock += 11_000;
    expect((await stateOf(id)).status).toBe("ended");
  });

  it("gets nowhere from a number that is not ready", async () => {
    const activating = rows.find(({ status }) => status === "activating")!;
    const { id } = (await start({ phoneNumberId: activating.id })).body;
    clock += 10_000;
    expect(await stateOf(id)).toMatchObject({ status: "ended", endedReason: "call.start.error-get-transport" });
  });

  it("calls many at once, each for themselves", async () => {
    const customers = [{ number: "+14155550190" }, { number: "+14155550123" }];
    const { status, body: told } = await start({ customer: undefined, customers });
    expect(status).toBe(201);
    const results = told.results as Record<string, unknown>[];
    expect([results.map((row) => row.customer), told.errors]).toEqual([customers, []]);
    clock += 10_001;
    const reasons = await Promise.all(results.map(async ({ id }) => (await stateOf(id)).endedReason));
    expect(reasons).toEqual(["customer-busy", "customer-ended-call"]);
  });

  it.each([
    [{ shoeSize: 43 }, ["property shoeSize should not exist"]],
    [{ customer: { number: "4155550123" } }, [e164]],
    [{ customer: {} }, [e164]],
    [{ customer: { ...customer, pin: 1 } }, ["customer.property pin should not exist"]],
    [{ assistantId: "front desk" }, ["assistantId must be a UUID"]],
    [{ name: "n".repeat(41) }, ["name must be shorter than or equal to 40 characters"]],
    [{ schedulePlan: {} }, ["schedulePlan.earliestAt must be a valid ISO 8601 date string"]],
    [{ customers: customer }, ["customers must be an array"]],
    [{ assistantId: unknown }, `Couldn't Get Assistant. \`assistantId\` ${unknown} Does Not Exist.`],
    [{ assistantId: undefined, squadId: unknown }, `Couldn't Get Squad. \`squadId\` ${unknown} Does Not Exist.`],
    [
      { assistantId: undefined, workflowId: unknown },
      `Couldn't Get Workflow. \`workflowId\` ${unknown} Does Not Exist.`,
    ],
    [{ squadId: unknown }, "Couldn't Get Assistant. Only One Of `assistantId` And `squadId` Can Be Given."],
    [{ phoneNumberId: unknown }, "Couldn't Get Phone Number. Need Either `phoneNumberId` Or `phoneNumber`."],
    [{ phoneNumberId: undefined }, "Couldn't Get Phone Number. Need Either `phoneNumberId` Or `phoneNumber`."],
    [{ customer: undefined }, "Couldn't Get Customer. Need Either `customerId` Or `customer`."],
  ])("refuses %o", async (fields, said) => {
    expect(await start(fields)).toMatchObject(bad(said));
  });

  it("takes a customer outside of E.164 where the check is off, and a SIP address", async () => {
    expect((await start({ customer: { number: "7001", numberE164CheckEnabled: false } })).status).toBe(201);
    expect((await start({ customer: { sipUri: "sip:a@b.example" } })).status).toBe(201);
  });
});

describe("free numbers", () => {
  const daily =
    "Couldn't Start Call. Numbers Bought On Vapi Have A Daily Outbound Call Limit. Import Your Own Twilio Numbers To Scale Without Limits.";
  const abroad = "Couldn't start call. Free Vapi numbers do not support international calls.";

  it("place ten calls in a day of UTC, and the next day again", async () => {
    const phoneNumberId = idOf("vapi");
    for (let placed = 0; placed < 10; placed++) expect((await start({ phoneNumberId })).status).toBe(201);
    const refused = await start({ phoneNumberId });
    expect(refused).toMatchObject(bad(daily));
    expect(refused.body.subscriptionLimits).toMatchObject({ concurrencyLimit: 10, remainingConcurrentCalls: 0 });
    expect((await start()).status).toBe(201);
    clock = Date.parse("2026-08-21T00:00:00Z");
    expect((await start({ phoneNumberId })).status).toBe(201);
  });

  it("in a batch the eleventh customer is told so", async () => {
    const customers = Array.from({ length: 12 }, (_, index) => ({ number: `+141555501${10 + index}` }));
    const { body: told } = await start({ phoneNumberId: idOf("vapi"), customer: undefined, customers });
    expect(told.results).toHaveLength(10);
    expect(told.errors).toEqual(customers.slice(10).map((one) => ({ customer: one, error: daily })));
  });

  it.each(["+442079460123", "+14165550123", "+18765550123"])("do not call %s", async (number) => {
    expect(await start({ phoneNumberId: idOf("vapi"), customer: { number } })).toMatchObject(bad(abroad));
    expect((await start({ customer: { number } })).status).toBe(201);
  });
});

describe("GET /call", () => {
  const seeded = callerOf(createSandbox());

  const pages = async () => {
    const seen: Record<string, unknown>[] = [];
    for (let before = ""; ;) {
      const { list } = await seeded("GET", `/call?limit=290${before && `&createdAtLt=${before}`}`);
      if (list.length === 0) return seen;
      seen.push(...list);
      before = String(list.at(-1)!.createdAt);
    }
  };

  it("lists newest first and pages by date, without a call twice", async () => {
    const [seen, { list }] = [await pages(), await seeded("GET", "/call?limit=1000")];
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen.slice(0, 1000)).toEqual(list);
    expect((await seeded("GET", "/call")).list).toEqual(list.slice(0, 100));
  });

  it.each(["id", "assistantId", "phoneNumberId"])("filters by %s", async (name) => {
    const all = await pages();
    const value = all.find((row) => row[name])![name];
    const found = (await seeded("GET", `/call?limit=1000&${name}=${String(value)}`)).list;
    expect(found).toEqual(all.filter((row) => row[name] === value));
    expect((await seeded("GET", `/call?${name}=${unknown}`)).list).toEqual([]);
  });

  it("wants a UUID, a number and a date", async () => {
    expect(await seeded("GET", "/call/1")).toMatchObject(bad(["id must be a UUID"]));
    expect((await seeded("GET", `/call/${unknown}`)).status).toBe(404);
    expect(await seeded("GET", "/call?limit=1001")).toMatchObject(bad(["limit must not be greater than 1000"]));
    expect((await seeded("GET", "/call?createdAtLt=then")).status).toBe(400);
  });
});
