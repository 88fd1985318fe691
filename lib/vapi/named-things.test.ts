import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { clientOf, failureOf, json, refuse, upstream } from "./testing/upstream";
import { olderOf, ownKey, refusesV2, world } from "./testing/worlds";

describe("assistants, squads and credentials", () => {
  it.each(["assistants", "squads"] as const)("lists 2,100 %s by date, three words of each", async (kind) => {
    const rows = world(2100).map((row) => ({ ...row, model: { prompt: "long" }, updatedAt: row.createdAt }));
    const { url, arrived } = await upstream((response, { query }) => json(response, 200, olderOf(rows, query)));
    const all = await clientOf(url).client[kind].listAll();
    expect(all).toHaveLength(2100);
    expect(all[0]).toEqual({ id: "id-0", name: "Desk 0", updatedAt: "2026-01-01T00:00:00.000Z" });
    expect(arrived).toHaveLength(3);
    expect(arrived[0]).toMatchObject({ path: `/${kind.slice(0, -1)}`, query: { limit: "1000" } });
  });

  it("asks for fewer at once where a thousand are more than we read", async () => {
    const rows = world(400).map((row) => ({ ...row, model: { prompt: "x".repeat(40_000) } }));
    const { url, arrived } = await upstream((response, { query }) => json(response, 200, olderOf(rows, query)));
    expect(await clientOf(url, { timeoutMs: 20_000 }).client.assistants.listAll()).toHaveLength(400);
    expect(arrived.map(({ query }) => query.limit)).toEqual(["1000", "200", "200", "200"]);
  });

  it("a key that may not read credentials is not called refused", async () => {
    const { url } = await upstream((response) => refuse(response, 401, "Unauthorized"));
    const failure = await failureOf(clientOf(url).client.credentials.listAll());
    expect(failure).toMatchObject({ code: "upstream-refused", details: expect.stringContaining("Unauthorized") });
  });
});

describe("probe", () => {
  const answer = (response: ServerResponse, { path }: { path: string }) => {
    if (path === "/v2/phone-number") json(response, 200, { results: world(1), metadata: { totalItems: 64 } });
    else json(response, 200, path === "/assistant" ? world(12) : world(3));
  };

  it("counts what a key may see, with one small request each", async () => {
    const { url, arrived } = await upstream(answer);
    const report = await clientOf(url).client.probe();
    expect(report).toMatchObject({ numbers: 64, assistants: 12, squads: 3, elapsedMs: expect.any(Number) });
    expect(arrived.map(({ path }) => path).sort()).toEqual(["/assistant", "/squad", "/v2/phone-number"]);
  });

  it("counts with v1 as far as one page goes", async () => {
    const few = await upstream(refusesV2(world(12)));
    expect(await clientOf(few.url, ownKey()).client.probe()).toMatchObject({ numbers: 12 });
    const many = await upstream(refusesV2(world(1500)));
    expect(await clientOf(many.url, ownKey()).client.probe()).toMatchObject({ numbers: null });
  });

  it("fails as its first refusal", async () => {
    const { url } = await upstream((response) => refuse(response, 401, "Invalid Key."));
    expect(await failureOf(clientOf(url).client.probe())).toMatchObject({ code: "key-refused" });
  });
});
