import { expect, test } from "vitest";
import { aSignedInWorkspace } from "@/lib/calls/testing";
import { deliver } from "./deliver";
import { findTextNumbers, loadConversation, loadConversations, loadTextNumbers } from "./loaders";
import { prepare } from "./prepare";
import { conversationQuery } from "./schema";

const query = (params: Record<string, string> = {}) => conversationQuery.parse(params);
const clock = { now: Date.now, wait: async () => undefined };
const to = "+12125550131";

async function texter({ ctx }: ReturnType<typeof aSignedInWorkspace>): Promise<string> {
  const number = (await loadTextNumbers(ctx)).find(({ canText, assistantId }) => canText.ok && assistantId);
  if (!number) throw new Error("no number");
  return number.id;
}

test("threads of all numbers, page by page, each once", async () => {
  const { ctx } = aSignedInWorkspace();
  const all = await loadConversations(ctx, query({ limit: "100" }));
  expect(all.items.length).toBeGreaterThan(5);
  expect(all.next).toBeNull();
  expect(all.items.every(({ number, customer }) => number?.label && customer.display)).toBe(true);
  const paged: string[] = [];
  for (let before = ""; ;) {
    const page = await loadConversations(ctx, query({ limit: "3", before }));
    paged.push(...page.items.map(({ id }) => id));
    if (!page.next) break;
    before = page.next;
  }
  expect(paged.toSorted()).toEqual(all.items.map(({ id }) => id).toSorted());
});

test("a thread is found by its customer's number, whole or in part", async () => {
  const { ctx } = aSignedInWorkspace();
  const { items } = await loadConversations(ctx, query());
  const number = items[0]?.customer.number ?? "";
  for (const q of [number, number.slice(-4), `(${number.slice(2, 5)}) ${number.slice(5, 8)}`]) {
    const found = await loadConversations(ctx, query({ q }));
    expect(found.items.map(({ customer }) => customer.number)).toContain(number);
  }
  expect((await loadConversations(ctx, query({ q: "nobody" }))).items).toEqual([]);
});

test("numbers to text from are found by name and by digits, those that may text first", async () => {
  const { ctx } = aSignedInWorkspace();
  const { items, total } = await findTextNumbers(ctx, "");
  const may = items.map(({ canText }) => canText.ok);
  expect(may).toEqual(may.toSorted((a, b) => Number(b) - Number(a)));
  expect(total).toBe(items.length);
  const [first] = items;
  for (const q of [first?.label.toUpperCase() ?? "", first?.display?.slice(-8) ?? ""]) {
    const found = await findTextNumbers(ctx, q);
    expect(found.items.map(({ id }) => id)).toContain(first?.id);
    expect(found.matches).toBeLessThan(total);
  }
  expect((await findTextNumbers(ctx, "nobody is called this")).items).toEqual([]);
  const one = await loadConversations(ctx, query({ number: first?.id ?? "" }));
  expect(one).toMatchObject({ of: { id: first?.id }, sandbox: true });
});

test("a thread is read in order, with its authors", async () => {
  const { ctx } = aSignedInWorkspace();
  const { items } = await loadConversations(ctx, query({ limit: "100" }));
  const threads = await Promise.all(items.map(({ id }) => loadConversation(ctx, id)));
  const authors = new Set(threads.flatMap(({ messages }) => messages.map(({ from }) => from)));
  expect([...authors].sort()).toEqual(["assistant", "customer", "told", "typed"]);
  for (const { messages, complete } of threads) {
    expect(complete).toBe(true);
    const dates = messages.map(({ at }) => at ?? "");
    expect(dates).toEqual(dates.toSorted());
  }
});

test("a message begins a thread, and the next one goes on in it", async () => {
  const world = aSignedInWorkspace();
  const { vapi } = world.ctx;
  const first = await prepare(vapi, { numberId: await texter(world), to, text: "Hello there", mode: "typed" });
  const { sessionId } = await deliver(vapi, first, clock);
  if (!sessionId) throw new Error("no thread");
  const second = await prepare(vapi, { sessionId, text: "And again", mode: "typed" });
  expect(await deliver(vapi, second, clock)).toEqual({ sessionId });
  const { messages, conversation } = await loadConversation(world.ctx, sessionId);
  expect(messages.map(({ from, text }) => [from, text])).toEqual([
    ["typed", "Hello there"],
    ["typed", "And again"],
  ]);
  expect(conversation).toMatchObject({ open: true, customer: { number: to } });
});

test.each(["new thread", "thread"])(
  "a lost answer is looked up in the %s, and nothing is sent twice",
  async (place) => {
    const world = aSignedInWorkspace();
    const { vapi } = world.ctx;
    const numberId = await texter(world);
    const begun = await deliver(vapi, await prepare(vapi, { numberId, to, text: "First", mode: "typed" }), clock);
    const message = { text: "Lost and found", mode: "typed" } as const;
    const outgoing = await prepare(
      vapi,
      place === "thread" ? { sessionId: begun.sessionId ?? "", ...message } : { numberId, to, ...message },
    );
    world.fail({ kind: "reset", afterWork: true, method: "POST" });
    const { sessionId } = await deliver(vapi, outgoing, clock);
    world.heal();
    const { messages } = await loadConversation(world.ctx, sessionId ?? "");
    expect(messages.filter(({ text }) => text === message.text)).toHaveLength(1);
    expect(sessionId === begun.sessionId).toBe(place === "thread");
  },
);

test("what cannot be found out is said to be unknown", async () => {
  const world = aSignedInWorkspace();
  const { vapi } = world.ctx;
  const outgoing = await prepare(vapi, { numberId: await texter(world), to, text: "Hello", mode: "assistant" });
  world.fail({ kind: "html-502", method: "POST" });
  await expect(deliver(vapi, outgoing, clock)).rejects.toMatchObject({ failure: { code: "outcome-unknown" } });
});

test("what the upstream would refuse is not sent", async () => {
  const { ctx } = aSignedInWorkspace();
  const { rows } = await ctx.vapi.phoneNumbers.listAll();
  const free = rows.find(({ provider }) => provider === "vapi")?.id ?? "";
  await expect(prepare(ctx.vapi, { numberId: free, to, text: "Hi", mode: "typed" })).rejects.toMatchObject({
    failure: { message: "Only Twilio numbers can text.", next: expect.stringContaining("No message was sent.") },
  });
});

test("a thread that is over takes nothing more: the message begins a new one", async () => {
  const world = aSignedInWorkspace();
  const { vapi } = world.ctx;
  const first = await prepare(vapi, { numberId: await texter(world), to, text: "Hello", mode: "typed" });
  const { sessionId } = await deliver(vapi, first, clock);
  world.pass(2 * 86_400);
  const later = await prepare(vapi, { sessionId: sessionId ?? "", text: "Still there?", mode: "typed" });
  expect(later).toMatchObject({ sessionId: undefined, to });
});

test("a thread whose time has run out is over, also where the upstream still calls it active", async () => {
  const { ctx } = aSignedInWorkspace();
  const { items } = await loadConversations(ctx, query());
  const id = items.find(({ open, number }) => open && number)?.id ?? "";
  const spoken = { sessionId: id, text: "Are you still there?", mode: "typed" } as const;
  const { sessions } = ctx.vapi;
  const lasting = (openUntil: string) => ({
    ...ctx.vapi,
    sessions: { ...sessions, get: async () => ({ ...(await sessions.get(id)), status: "active", openUntil }) },
  });
  expect((await prepare(lasting("2000-01-01T00:00:00.000Z"), spoken)).sessionId).toBeUndefined();
  expect((await prepare(lasting("9000-01-01T00:00:00.000Z"), spoken)).sessionId).toBe(id);
});
