import { expect, test } from "vitest";
import { loadCall, loadCalls } from "./loaders";
import { callQuery, testCall } from "./schema";
import { startCall } from "./start";
import { aSignedInWorkspace } from "./testing";

const query = (params: Record<string, string> = {}) => callQuery.parse(params);
const clock = { now: Date.now, wait: async () => undefined };

async function twilioNumber({ ctx }: Pick<ReturnType<typeof aSignedInWorkspace>, "ctx">) {
  const { rows } = await ctx.vapi.phoneNumbers.listAll();
  const phone = rows.find(
    ({ provider, assistantId, status }) => provider === "twilio" && assistantId && status === "active",
  );
  if (!phone?.assistantId) throw new Error("no number");
  return { numberId: phone.id, customerNumber: "+12125550187", assistantId: phone.assistantId };
}

test("calls of the workspace, page by page, each once and newest first", async () => {
  const { ctx } = aSignedInWorkspace();
  const first = await loadCalls(ctx, query({ limit: "40" }));
  expect(first.items).toHaveLength(40);
  const second = await loadCalls(ctx, query({ limit: "40", before: first.next ?? "" }));
  const all = [...first.items, ...second.items];
  expect(new Set(all.map(({ id }) => id)).size).toBe(80);
  const dates = all.map(({ createdAt }) => createdAt ?? "");
  expect(dates).toEqual(dates.toSorted().reverse());
  expect(first.fetchedFrom).toBe(dates[39]);
  expect(all.some(({ number, assistant }) => number?.label !== number?.id && assistant?.name)).toBe(true);
});

test("a day at the end of time is no reason to fail", async () => {
  expect(query({ to: "9999-12-31" }).to).toBe("9999-12-31T23:59:59.999Z");
  const { ctx } = aSignedInWorkspace();
  expect((await loadCalls(ctx, query({ from: "0001-01-01", to: "9999-12-31" }))).items).not.toHaveLength(0);
});

test("filters are kept to", async () => {
  const { ctx } = aSignedInWorkspace();
  const missed = await loadCalls(ctx, query({ outcome: "missed", direction: "outbound", limit: "10" }));
  expect(missed.items.length).toBeGreaterThan(0);
  expect(missed.items.every(({ outcome, direction }) => outcome === "missed" && direction === "outbound")).toBe(true);
  expect(missed.fetched).toBeGreaterThan(missed.items.length);
  const { numberId } = await twilioNumber({ ctx });
  const own = await loadCalls(ctx, query({ number: numberId }));
  expect(own.items.every(({ number }) => number?.id === numberId)).toBe(true);
  const underWay = await loadCalls(ctx, query({ outcome: "under-way" }));
  expect(underWay.items.every(({ ended, seconds }) => !ended && seconds === null)).toBe(true);
});

test("a test call is started once and followed to its end", async () => {
  const world = aSignedInWorkspace();
  const call = await startCall(world.ctx.vapi, await twilioNumber(world), clock);
  expect(await loadCall(world.ctx, call.id)).toMatchObject({ ended: false, outcome: "under-way", status: "Queued" });
  world.pass(60);
  expect(await loadCall(world.ctx, call.id)).toMatchObject({ ended: true, outcome: "ok", reason: { kind: "ok" } });
});

test("a lost answer is looked up: the call was started, and only once", async () => {
  const world = aSignedInWorkspace();
  const wanted = await twilioNumber(world);
  world.fail({ kind: "reset", afterWork: true, method: "POST" });
  const call = await startCall(world.ctx.vapi, wanted, clock);
  world.heal();
  const calls = await world.ctx.vapi.calls.list({ phoneNumberId: wanted.numberId });
  expect(calls.filter(({ customerNumber }) => customerNumber === wanted.customerNumber)).toMatchObject([
    { id: call.id },
  ]);
});

test("what cannot be found out is said to be unknown", async () => {
  const world = aSignedInWorkspace();
  const wanted = await twilioNumber(world);
  world.fail({ kind: "html-502", method: "POST" });
  await expect(startCall(world.ctx.vapi, wanted, clock)).rejects.toMatchObject({
    failure: { code: "outcome-unknown", next: expect.stringContaining("no such call is listed so far") },
  });
  world.fail({ kind: "html-502", method: "GET" });
  await expect(startCall(world.ctx.vapi, wanted, clock)).rejects.toMatchObject({
    failure: { code: "outcome-unknown", next: expect.stringContaining("could not be listed") },
  });
});

test("a refusal lands under the form's own field", async () => {
  const world = aSignedInWorkspace();
  const wanted = { ...(await twilioNumber(world)), customerNumber: "12" };
  await expect(startCall(world.ctx.vapi, wanted, clock)).rejects.toMatchObject({
    failure: { code: "upstream-refused", fields: { customerNumber: expect.any(String) } },
  });
});

test("hand-edited addresses fall back", () => {
  const rubbish = {
    number: "../x",
    direction: "up",
    from: "soon",
    to: "2026-02-31",
    before: "x",
    limit: "0",
    outcome: "",
  };
  expect(query(rubbish)).toEqual({ limit: 25 });
  expect(query({ from: "2026-01-01", to: "2026-01-02" })).toMatchObject({
    from: "2026-01-01T00:00:00.000Z",
    to: "2026-01-03T00:00:00.000Z",
  });
});

test("a test call needs a number and exactly one who calls", () => {
  const id = "7c1e08d4-2c1a-4f0e-9b7e-3f2a91c06b42";
  expect(
    testCall.parse({ numberId: id, customerNumber: "(415) 555-0123", assistantId: id, squadId: "" }),
  ).toMatchObject({
    customerNumber: "+14155550123",
  });
  for (const wrong of [
    { customerNumber: "", assistantId: id },
    { customerNumber: "+1 415", assistantId: id },
    { customerNumber: "+14155550123" },
    { customerNumber: "+14155550123", assistantId: id, squadId: id },
  ])
    expect(testCall.safeParse({ numberId: id, ...wrong }).success).toBe(false);
});
