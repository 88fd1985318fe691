import { describe, expect, it } from "vitest";
import type { VapiContext } from "@/lib/gate/context";
import { loadPhoneNumbers } from "./loaders";
import { numberIndex } from "./number-index";
import { parseQuery } from "./query";
import { aWorkspace } from "./testing";

function aList(settings?: Parameters<typeof aWorkspace>[0]) {
  const world = aWorkspace(settings);
  const { id } = world.ctx.workspace;
  const ctx: VapiContext = {
    user: { id: "u", email: "o@example.com", name: "O", role: "operator" },
    workspace: {
      ...world.ctx.workspace,
      slug: id,
      name: "Demo",
      environment: "sandbox",
      keyState: "works",
      keyCheckedAt: null,
      createdAt: new Date(world.clock.now()).toISOString(),
    },
    vapi: world.ctx.vapi,
  };
  return {
    ...world,
    ctx,
    index: numberIndex(ctx),
    load: (address = "") => loadPhoneNumbers(ctx, parseQuery(new URLSearchParams(address))),
  };
}

async function aWarmList(settings?: Parameters<typeof aWorkspace>[0]) {
  const list = aList(settings);
  await list.index.rows();
  return list;
}

describe("a page of the list", () => {
  it("tells rows, totals and pages of what matches", async () => {
    const { load } = await aWarmList();
    const first = await load();
    expect(first).toMatchObject({ total: 64, allTotal: 64, page: 1, pages: 3, stale: null, warming: false });
    expect(first.rows).toHaveLength(25);
    const dates = first.rows.map((row) => row.createdAt ?? "");
    expect(dates).toEqual(dates.toSorted().toReversed());

    const twilio = await load("provider=twilio&size=100");
    expect(twilio.allTotal).toBe(64);
    expect(twilio.total).toBeLessThan(64);
    expect(twilio.rows).toHaveLength(twilio.total);
    expect(new Set(twilio.rows.map((row) => row.providerLabel))).toEqual(new Set(["Twilio"]));
    expect(first.facets.provider.find(({ value }) => value === "twilio")?.count).toBe(twilio.total);
  });

  it("falls back to the last page", async () => {
    const { load } = await aWarmList();
    const last = await load("page=99");
    expect(last.page).toBe(3);
    expect(last.rows).toHaveLength(14);
  });

  it.each(["created", "-created", "updated", "number", "-number", "name", "-name"])(
    "shows every number once when sorted by %s",
    async (sort) => {
      const { load } = await aWarmList();
      const pages = await Promise.all([1, 2, 3].map((page) => load(`sort=${sort}&page=${page}`)));
      const ids = pages.flatMap(({ rows }) => rows.map((row) => row.id));
      expect(new Set(ids).size).toBe(64);
      const names = pages.flatMap(({ rows }) => rows.map((row) => row.name));
      if (sort.endsWith("name")) expect(names.at(-1)).toBeNull();
    },
  );

  it("finds every number by its last four digits and by its readable form", async () => {
    const { load } = await aWarmList();
    const { rows } = await load("size=100&provider=twilio");
    for (const row of rows.slice(0, 10)) {
      const found = await load(`size=100&q=${encodeURIComponent(row.display ?? "")}`);
      expect(found.rows.map(({ id }) => id)).toContain(row.id);
      const byEnd = await load(`size=100&q=${row.number?.slice(-4)}`);
      expect(byEnd.rows.map(({ id }) => id)).toContain(row.id);
    }
  });

  it("says what to leave out when nothing matches", async () => {
    const { load } = await aWarmList();
    const none = await load("q=nobody-is-called-so&provider=vapi");
    expect(none).toMatchObject({ total: 0, allTotal: 64, page: 1, pages: 1 });
    expect(none.reliefs.find(({ drop }) => drop === "q")?.total).toBeGreaterThan(0);
  });

  it("shows ids where the names cannot be read", async () => {
    const { load, fail } = await aWarmList();
    fail({ kind: "reset", path: "/assistant" });
    fail({ kind: "reset", path: "/squad" });
    const { rows } = await load("routing=assistant");
    expect(rows.length).toBeGreaterThan(0);
    for (const { routing } of rows) expect(routing).toMatchObject({ name: null, known: true });
  });

  it("carries no secret of the upstream", async () => {
    const { load } = await aWarmList();
    expect(JSON.stringify(await load("size=100"))).not.toMatch(/token|secret|password|authorization/i);
  });
});

describe("the first question", () => {
  it("is answered from one page of the upstream while everything loads behind it", async () => {
    const { load, hold, index, asked } = aList({ numbers: 1200 });
    const release = hold(/phone-number.*limit=1000/);
    const first = await load();
    expect(first).toMatchObject({ total: 1200, allTotal: 1200, page: 1, pages: 48 });
    expect(first.rows).toHaveLength(25);
    expect(asked().some(({ query }) => query.limit === "25")).toBe(true);
    release();
    await index.rows();
    const second = await load();
    expect(second.warming).toBe(false);
    expect(second.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
  });

  it("waits for everything where the upstream cannot answer it", async () => {
    const { load } = aList();
    const list = await load("status=activating");
    expect(list.warming).toBe(false);
    expect(list.total).toBeGreaterThan(0);
  });

  it("is answered on the last page, too", async () => {
    const { load, hold } = aList({ numbers: 1200 });
    hold(/phone-number.*limit=1000/);
    expect(await load("page=1000")).toMatchObject({ page: 48, total: 1200 });
  });

  it("works where only the old listing does", async () => {
    const { load, fail } = aList();
    fail({ kind: "v2-refused" });
    expect(await load()).toMatchObject({ total: 64, warming: false });
  });

  it("tells why there is no answer", async () => {
    const { load, fail } = aList();
    fail({ kind: "key-refused" });
    await expect(load()).rejects.toMatchObject({ failure: { code: "key-refused" } });
  });
});
