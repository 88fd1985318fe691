import { describe, expect, it, vi } from "vitest";
import { boundMemory } from "./index-state";
import { forgetNumbers, numberIndex } from "./number-index";
import { aWorkspace } from "./testing";

function anIndex(settings?: Parameters<typeof aWorkspace>[0]) {
  const world = aWorkspace(settings);
  const index = numberIndex(world.ctx, world.clock);
  const find = async (id: string) => (await index.rows()).table.entries.get(id)?.phone;
  return { ...world, index, find, size: async () => (await index.rows()).table.entries.size };
}

async function aWarmIndex(settings?: Parameters<typeof aWorkspace>[0]) {
  const warm = anIndex(settings);
  const [first] = [...(await warm.index.rows()).table.entries.values()];
  if (!first) throw new Error("the sandbox is empty");
  warm.asked();
  return { ...warm, phone: first.phone };
}

describe("freshness", () => {
  it("loads everything once and answers from memory for 15 seconds", async () => {
    const { index, size, asked, pass } = anIndex();
    expect(index.isWarm()).toBe(false);
    expect(await size()).toBe(64);
    expect(index.isWarm()).toBe(true);
    expect(asked().length).toBeGreaterThan(0);
    pass(14);
    expect(await size()).toBe(64);
    expect(asked()).toEqual([]);
  });

  it("serves older rows at once and brings the change behind them", async () => {
    const { elsewhere, phone, find, pass } = await aWarmIndex();
    pass(20);
    await elsewhere.phoneNumbers.update(phone.id, { provider: phone.provider, name: "Changed" });
    expect((await find(phone.id))?.name).toBe(phone.name);
    await vi.waitFor(async () => expect((await find(phone.id))?.name).toBe("Changed"));
  });

  it("waits for what is older than a minute", async () => {
    const { elsewhere, phone, find, pass, asked } = await aWarmIndex();
    pass(70);
    await elsewhere.phoneNumbers.update(phone.id, { provider: phone.provider, name: "Changed" });
    asked();
    expect((await find(phone.id))?.name).toBe("Changed");
    expect(asked().some(({ query }) => query.updatedAtGe !== undefined)).toBe(true);
  });

  it("notices numbers that were released and added elsewhere", async () => {
    const { elsewhere, phone, find, pass, size, index } = await aWarmIndex();
    pass(70);
    await elsewhere.phoneNumbers.release(phone.id);
    const added = await elsewhere.phoneNumbers.create({ provider: "vapi", sipUri: "sip:new@sip.vapi.ai" });
    expect(await find(phone.id)).toBeUndefined();
    expect(index.find(added.id)?.sipUri).toBe("sip:new@sip.vapi.ai");
    expect(await size()).toBe(64);
  });

  it("works where only the old listing does", async () => {
    const { elsewhere, fail, index, pass, find, size } = anIndex();
    fail({ kind: "v2-refused" });
    expect(await size()).toBe(64);
    const id = index.known()[0]?.id ?? "";
    pass(70);
    await elsewhere.phoneNumbers.release(id);
    expect(await find(id)).toBeUndefined();
  });

  it("asks once for any number of readers", async () => {
    const { index, asked } = anIndex();
    await Promise.all(Array.from({ length: 20 }, () => index.rows()));
    expect(asked()).toHaveLength(1);
  });
});

describe("our own writes", () => {
  it("show at once and survive a refresh that began before them", async () => {
    const { index, phone, elsewhere, hold, pass, asked } = await aWarmIndex();
    const [, other] = index.known();
    pass(70);
    const release = hold();
    const reading = index.rows();
    await vi.waitFor(() => expect(asked()).not.toEqual([]));
    await elsewhere.phoneNumbers.release(other?.id ?? "");
    index.remove(other?.id ?? "");
    pass(1);
    index.upsert(await elsewhere.phoneNumbers.update(phone.id, { provider: phone.provider, name: "Ours" }));
    expect(index.find(phone.id)?.name).toBe("Ours");
    release();
    const { table } = await reading;
    expect(table.entries.get(phone.id)?.phone.name).toBe("Ours");
    expect(table.entries.has(other?.id ?? "")).toBe(false);
  });

  it("give way to a later change by somebody else", async () => {
    const { index, phone, elsewhere, find, pass } = await aWarmIndex();
    index.upsert(await elsewhere.phoneNumbers.update(phone.id, { provider: phone.provider, name: "Ours" }));
    pass(70);
    await elsewhere.phoneNumbers.update(phone.id, { provider: phone.provider, name: "Theirs" });
    expect((await find(phone.id))?.name).toBe("Theirs");
  });
});

describe("failures", () => {
  it("leave the last good rows, with their age and the reason", async () => {
    const { index, fail, heal, pass, asked, clock } = await aWarmIndex();
    fail({ kind: "html-502" });
    pass(90);
    const { stale, table } = await index.rows();
    expect(table.entries.size).toBe(64);
    expect(stale).toMatchObject({ failure: { code: "upstream-down" }, tries: 1 });
    expect(Date.parse(stale?.since ?? "")).toBe(clock.now() - 90_000);
    asked();
    await index.rows();
    expect(asked()).toEqual([]);
    heal();
    pass(6);
    expect((await index.rows()).stale).toBeUndefined();
  });

  it("are tried again at once when somebody asks for it", async () => {
    const { index, fail, heal, pass } = await aWarmIndex();
    fail({ kind: "reset" });
    pass(90);
    await index.rows();
    heal();
    expect((await index.rows({ force: true })).stale).toBeUndefined();
  });

  it("keep nobody waiting: a slow upstream leaves older rows", async () => {
    const { index, hold, pass, runOutOfPatience } = await aWarmIndex();
    const release = hold();
    runOutOfPatience();
    pass(90);
    const { stale, table } = await index.rows();
    expect(table.entries.size).toBe(64);
    expect(stale).toMatchObject({ failure: undefined, tries: 0 });
    release();
    await vi.waitFor(async () => expect((await index.rows()).stale).toBeUndefined());
  });

  it("without rows are told, and the next reader tries again", async () => {
    const { index, fail, heal, size } = anIndex();
    fail({ kind: "key-refused" });
    await expect(index.rows()).rejects.toMatchObject({ failure: { code: "key-refused" } });
    heal();
    expect(await size()).toBe(64);
  });

  it("by rate limit ask nothing before the time is over, not even when told to", async () => {
    const { index, fail, heal, pass, asked, size } = anIndex();
    fail({ kind: "rate-limited", retryAfterSeconds: 60 });
    await expect(index.rows()).rejects.toMatchObject({ failure: { code: "rate-limited" } });
    heal();
    asked();
    pass(20);
    await expect(index.rows({ force: true })).rejects.toMatchObject({ failure: { retryAfterSeconds: 40 } });
    expect(asked()).toEqual([]);
    pass(41);
    expect(await size()).toBe(64);
  });
});

describe("cancelling", () => {
  it("stops the wait, not the loading", async () => {
    const { index, hold, size } = anIndex();
    const release = hold();
    const leaving = new AbortController();
    const reading = index.rows({ signal: leaving.signal });
    leaving.abort();
    await expect(reading).rejects.toMatchObject({ failure: { code: "cancelled" } });
    release();
    expect(await size()).toBe(64);
  });
});

describe("isolation", () => {
  it("keeps workspaces apart, and a replaced key from the rows of the old one", async () => {
    const { ctx, clock, index } = await aWarmIndex();
    expect(numberIndex(ctx, clock).isWarm()).toBe(true);
    expect(anIndex().index.isWarm()).toBe(false);
    const replaced = { ...ctx, workspace: { ...ctx.workspace, keyLast4: "0000" } };
    expect(numberIndex(replaced, clock).isWarm()).toBe(false);
    expect(index.known()).toHaveLength(64);
  });

  it("forgets on request, and the least recently used workspace when memory is full", async () => {
    const first = await aWarmIndex();
    const second = await aWarmIndex();
    numberIndex(first.ctx, first.clock);
    boundMemory(100);
    expect(numberIndex(first.ctx, first.clock).isWarm()).toBe(true);
    expect(numberIndex(second.ctx, second.clock).isWarm()).toBe(false);
    forgetNumbers(first.ctx.workspace.id);
    expect(numberIndex(first.ctx, first.clock).isWarm()).toBe(false);
  });
});
