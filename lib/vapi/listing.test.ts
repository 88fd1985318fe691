import { describe, expect, it } from "vitest";
import { clientOf, failureOf, json, refuse, upstream } from "./testing/upstream";
import { ownKey, pageOf, refusesV2, type Row, world } from "./testing/worlds";

describe("rule 5: v2 listing with search, page and totals; v1 where v2 answers 400", () => {
  it("asks v2 for one page in its own words", async () => {
    const { url, arrived } = await upstream((response) =>
      json(response, 200, { results: world(2), metadata: { totalItems: 64 } }),
    );
    const page = await clientOf(url).client.phoneNumbers.list({
      search: " 415 ",
      page: 2,
      limit: 2,
      createdAtGe: "2026-01-01T00:00:00Z",
    });
    expect(page).toMatchObject({ total: 64, version: "v2", unreadable: 0 });
    expect(page.rows).toHaveLength(2);
    expect(arrived[0]).toMatchObject({
      path: "/v2/phone-number",
      query: { search: "415", page: "2", limit: "2", sortOrder: "DESC", createdAtGe: "2026-01-01T00:00:00Z" },
    });
  });

  it("asks only for what the upstream accepts", async () => {
    const { url, arrived } = await upstream((response) => json(response, 200, { results: [] }));
    await clientOf(url).client.phoneNumbers.list({ search: "x".repeat(200), page: 0, limit: 5_000 });
    await clientOf(url).client.phoneNumbers.list({ search: "  ", limit: 0 });
    expect(arrived[0]?.query).toMatchObject({ search: "x".repeat(100), page: "1", limit: "1000" });
    expect(arrived[1]?.query).toEqual({ page: "1", limit: "1", sortOrder: "DESC" });
  });

  it.each([
    ["an array", (rows: Row[]) => rows],
    ["results without metadata", (results: Row[]) => ({ results })],
    ["metadata without totals", (results: Row[]) => ({ results, metadata: { itemsPerPage: 1000, currentPage: 1 } })],
    ["metadata of wrong types", (results: Row[]) => ({ results, metadata: { totalItems: "2500", totalPages: null } })],
    ["a total", (results: Row[]) => ({ results, metadata: { totalItems: 2500 } })],
    [
      "hasNextPage missing at the end",
      (results: Row[]) => ({ results, metadata: { hasNextPage: results.length === 1000 || undefined } }),
    ],
  ])("lists all 2,500 where v2 answers with %s", async (_, shape) => {
    const rows = world(2500);
    const { url, arrived } = await upstream((response, { query }) => json(response, 200, shape(pageOf(rows, query))));
    const all = await clientOf(url).client.phoneNumbers.listAll();
    expect(all).toMatchObject({ total: 2500, version: "v2" });
    expect(new Set(all.rows.map(({ id }) => id)).size).toBe(2500);
    expect(arrived.map(({ query }) => query.page)).toEqual(["1", "2", "3"]);
    expect(arrived[0]?.query).toEqual({ page: "1", limit: "1000", sortOrder: "DESC" });
  });

  it("goes on where the upstream gives shorter pages than asked for", async () => {
    const rows = world(250);
    const { url, arrived } = await upstream((response, { query }) => {
      const results = pageOf(rows, { ...query, limit: "100" });
      json(response, 200, {
        results,
        metadata: { itemsPerPage: 100, totalItems: 250, currentPage: Number(query.page) },
      });
    });
    expect((await clientOf(url).client.phoneNumbers.listAll()).rows).toHaveLength(250);
    expect(arrived).toHaveLength(3);
  });

  it.each([
    ["v2", (rows: Row[]) => upstream((response, { query }) => json(response, 200, { results: pageOf(rows, query) }))],
    ["v1", (rows: Row[]) => upstream(refusesV2(rows))],
  ])("shows every number of %s, a page at a time", async (_, serve) => {
    const { url } = await serve(world(2500));
    const [seen, sizes]: [Set<string>, number[]] = [new Set(), []];
    await clientOf(url, ownKey()).client.phoneNumbers.visitAll({}, async (rows) => {
      sizes.push(rows.length);
      for (const { id } of rows) seen.add(id);
    });
    expect(seen.size).toBe(2500);
    expect(sizes).toHaveLength(3);
    expect(Math.max(...sizes)).toBe(1000);
  });

  it("keeps each number once while others arrive, and counts what has no id", async () => {
    let rows = world(1500);
    const { url } = await upstream((response, { query }, count) => {
      json(response, 200, { results: [...pageOf(rows, query), {}], metadata: { totalItems: rows.length } });
      if (count === 1) rows = [{ id: "new", provider: "vapi", number: "+1" }, ...rows];
    });
    const all = await clientOf(url).client.phoneNumbers.listAll();
    expect(all.rows).toHaveLength(1500);
    expect(all.unreadable).toBe(2);
  });

  it("comes to an end where every page is the same", async () => {
    const rows = world(1000);
    const { url, arrived } = await upstream((response) =>
      json(response, 200, { results: rows, metadata: { totalItems: 99_999 } }),
    );
    expect((await clientOf(url).client.phoneNumbers.listAll()).rows).toHaveLength(1000);
    expect(arrived).toHaveLength(2);
  });

  it("gives up on a list without end", async () => {
    const { url, arrived } = await upstream((response, _, count) =>
      json(response, 200, { results: [{ id: `id-${count}` }], metadata: { hasNextPage: true } }),
    );
    const failure = await failureOf(clientOf(url, { timeoutMs: 30_000 }).client.phoneNumbers.listAll());
    expect(failure).toMatchObject({ code: "upstream-bad-answer", message: "Vapi's list does not come to an end." });
    expect(arrived).toHaveLength(200);
  });

  it("falls back to v1, searches and pages in memory, with true totals, and remembers it", async () => {
    const { url, arrived } = await upstream(refusesV2(world(2300)));
    const { client } = clientOf(url, ownKey());
    const first = await client.phoneNumbers.list({ search: "DESK 1", page: 2, limit: 10 });
    expect(first).toMatchObject({ version: "v1", total: 555 });
    expect(first.rows).toHaveLength(10);
    expect(arrived.map(({ path }) => path)).toEqual(["/v2/phone-number", ...Array(3).fill("/phone-number")]);

    const all = await client.phoneNumbers.listAll();
    expect(all).toMatchObject({ version: "v1", total: 2300 });
    expect(arrived.filter(({ path }) => path.startsWith("/v2"))).toHaveLength(1);

    const oldest = await client.phoneNumbers.list({ sortOrder: "ASC", limit: 1 });
    expect(oldest.rows[0]?.id).toBe("id-2299");
  });

  it("keeps the caller's own dates on v1", async () => {
    const { url, arrived } = await upstream(refusesV2(world(2300)));
    const dates = { createdAtLt: "2025-12-31T23:59:00.000Z", createdAtGe: "2025-12-01T00:00:00.000Z" };
    const page = await clientOf(url, ownKey()).client.phoneNumbers.list({ ...dates, page: NaN, limit: NaN });
    expect(page).toMatchObject({ total: 2239, rows: [{ id: "id-61" }] });
    expect(arrived[1]?.query).toEqual({ ...dates, limit: "1000" });
  });

  it("remembers it per key", async () => {
    const { url, arrived } = await upstream(refusesV2(world(1)));
    const own = ownKey();
    await clientOf(url, own).client.phoneNumbers.list();
    await clientOf(url, own).client.phoneNumbers.list();
    await clientOf(url, ownKey()).client.phoneNumbers.list();
    expect(arrived.filter(({ path }) => path.startsWith("/v2"))).toHaveLength(2);
  });

  it("does not blame v2 for a query that v1 refuses too", async () => {
    const { url, arrived } = await upstream((response) => refuse(response, 400, ["createdAtGe must be a date"]));
    const { client } = clientOf(url, ownKey());
    expect(await failureOf(client.phoneNumbers.list({ createdAtGe: "x" }))).toMatchObject({ code: "upstream-refused" });
    await failureOf(client.phoneNumbers.list());
    expect(arrived.filter(({ path }) => path.startsWith("/v2"))).toHaveLength(2);
  });

  it.each([401, 500])("does not fall back after %s", async (status) => {
    const { url, arrived } = await upstream((response) => refuse(response, status, "no"));
    await failureOf(clientOf(url, ownKey()).client.phoneNumbers.listAll());
    expect(arrived).toHaveLength(1);
  });

  it("takes v2's shape from v1 too", async () => {
    const { url } = await upstream((response, { path }) => {
      if (path.startsWith("/v2")) refuse(response, 400, "no");
      else json(response, 200, { results: world(3), metadata: { itemsPerPage: 1000, totalItems: 3, currentPage: 1 } });
    });
    expect((await clientOf(url, ownKey()).client.phoneNumbers.listAll()).rows).toHaveLength(3);
  });

  it("does not lose rows of one millisecond at the end of a v1 page", async () => {
    const rows = world(1600).map((row, index) =>
      index > 900 && index < 1200 ? { ...row, createdAt: "2025-12-31T23:45:00.000Z" } : row,
    );
    rows.sort((a, b) => b.createdAt!.localeCompare(a.createdAt!));
    const { url } = await upstream(refusesV2(rows));
    expect((await clientOf(url, ownKey()).client.phoneNumbers.listAll()).rows).toHaveLength(1600);
  });

  it("comes to an end on v1 without dates", async () => {
    const rows = world(1000).map((row) => ({ ...row, createdAt: undefined }));
    const { url, arrived } = await upstream(refusesV2(rows));
    expect((await clientOf(url, ownKey()).client.phoneNumbers.listAll()).rows).toHaveLength(1000);
    expect(arrived).toHaveLength(2);
  });

  it("calls what is no list a bad answer", async () => {
    const { url } = await upstream((response) => json(response, 200, { data: [] }));
    const { client } = clientOf(url);
    expect(await failureOf(client.phoneNumbers.list())).toMatchObject({ code: "upstream-bad-answer" });
    expect(await failureOf(client.assistants.listAll())).toMatchObject({ code: "upstream-bad-answer" });
  });
});
