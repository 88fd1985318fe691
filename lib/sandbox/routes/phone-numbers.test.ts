import { describe, expect, it } from "vitest";
import { createSandbox } from "../sandbox";
import { bad, callerOf } from "../testing/caller";

const created = (rows: readonly Record<string, unknown>[]) => rows.map(({ createdAt }) => String(createdAt));
type Page = { results: Record<string, unknown>[]; metadata: Record<string, unknown> };

describe("listing", () => {
  const call = callerOf(createSandbox());
  // the caller types every body as a row, and a page of v2 is none
  const page = async (query: string) => (await call("GET", `/v2/phone-number?${query}`)).body as unknown as Page;

  it("v1 is a bare array, newest first, 100 at most unless asked", async () => {
    const { list } = await call("GET", "/phone-number");
    expect(list).toHaveLength(64);
    expect(created(list)).toEqual(created(list).toSorted().toReversed());
    expect((await call("GET", "/phone-number?limit=0")).list).toEqual([]);
    expect((await call("GET", "/phone-number?limit=5&search=zzz&page=9")).list).toEqual(list.slice(0, 5));
    expect((await callerOf(createSandbox({ numbers: 150 }))("GET", "/phone-number")).list).toHaveLength(100);
  });

  it("v1 pages by the date of the last row", async () => {
    const seen: unknown[] = [];
    for (let before = ""; ;) {
      const { list } = await call("GET", `/phone-number?limit=10${before && `&createdAtLt=${before}`}`);
      if (list.length === 0) break;
      seen.push(...list.map(({ id }) => id));
      before = created(list).at(-1)!;
    }
    expect(new Set(seen).size).toBe(64);
    expect(seen).toHaveLength(64);
  });

  it("v2 has pages and totals", async () => {
    const first = await page("limit=25");
    expect(first.metadata).toEqual({
      itemsPerPage: 25,
      totalItems: 64,
      currentPage: 1,
      totalPages: 3,
      hasNextPage: true,
      sortOrder: "DESC",
    });
    const rest = [await page("limit=25&page=2"), await page("limit=25&page=3")];
    expect(rest.map(({ metadata }) => metadata.hasNextPage)).toEqual([true, false]);
    expect([first, ...rest].flatMap(({ results }) => results)).toEqual((await call("GET", "/phone-number")).list);
    expect((await page("limit=25&page=4")).results).toEqual([]);
    expect((await page("limit=0")).metadata).toMatchObject({ itemsPerPage: 0, totalItems: 64, hasNextPage: false });
  });

  it("v2 sorts both ways", async () => {
    const [up, down] = [await page("sortOrder=ASC"), await page("sortOrder=DESC&sortBy=createdAt")];
    expect(up.results).toEqual(down.results.toReversed());
  });

  it.each([
    ["ALDERGROVE", "name"],
    ["5550", "number"],
    ["everly-out", "sipUri"],
    ["النور", "name"],
  ])("v2 finds %s in the %s", async (search, field) => {
    const { results, metadata } = await page(`search=${encodeURIComponent(search)}`);
    expect(results.length).toBeGreaterThan(0);
    expect(metadata.totalItems).toBe(results.length);
    expect(results.some((row) => String(row[field]).toLowerCase().includes(search.toLowerCase()))).toBe(true);
  });

  it("filters by dates, all eight", async () => {
    const { results: all } = await page("");
    const pivot = all[20]!;
    for (const field of ["createdAt", "updatedAt"]) {
      const at = String(pivot[field]);
      const ids = async (end: string) => (await page(`${field}${end}=${at}`)).results.map(({ id }) => id);
      const expected = (holds: (value: string) => boolean) =>
        all.filter((row) => holds(String(row[field]))).map(({ id }) => id);
      expect(await ids("Gt")).toEqual(expected((value) => value > at));
      expect(await ids("Lt")).toEqual(expected((value) => value < at));
      expect(await ids("Ge")).toEqual(expected((value) => value >= at));
      expect(await ids("Le")).toEqual(expected((value) => value <= at));
    }
  });

  it.each([
    ["/phone-number?limit=1001", ["limit must not be greater than 1000"]],
    ["/phone-number?limit=-1", ["limit must not be less than 0"]],
    ["/phone-number?limit=many", ["limit must be a number conforming to the specified constraints"]],
    ["/phone-number?createdAtLt=yesterday", ["createdAtLt must be a valid ISO 8601 date string"]],
    ["/v2/phone-number?page=0", ["page must not be less than 1"]],
    ["/v2/phone-number?sortBy=name", ["sortBy must be one of the following values: createdAt, duration, cost"]],
    ["/v2/phone-number?sortOrder=up", ["sortOrder must be one of the following values: ASC, DESC"]],
    [`/v2/phone-number?search=${"x".repeat(101)}`, ["search must be shorter than or equal to 100 characters"]],
  ])("refuses %s", async (path, said) => {
    expect(await call("GET", path)).toMatchObject(bad(said));
  });
});

describe("change", () => {
  const call = callerOf(createSandbox());
  const find = async (wanted: (row: Record<string, unknown>) => boolean) =>
    (await call("GET", "/phone-number")).list.find(wanted)!;

  it("merges top-level fields, replaces what is nested, clears with null and moves updatedAt", async () => {
    const row = await find(({ server, name }) => Boolean(server && name));
    const path = `/phone-number/${String(row.id)}`;
    const { status, body } = await call("PATCH", path, { name: "Renamed", server: { url: "https://new.example" } });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...row,
      name: "Renamed",
      server: { url: "https://new.example" },
      updatedAt: expect.any(String) as string,
    });
    expect(String(body.updatedAt) > String(row.updatedAt)).toBe(true);
    const cleared = (await call("PATCH", path, { provider: row.provider, name: null, server: null })).body;
    expect(cleared).not.toHaveProperty("name");
    expect(cleared).not.toHaveProperty("server");
    expect(String(cleared.updatedAt) > String(body.updatedAt)).toBe(true);
    expect((await call("GET", path)).body).toEqual(cleared);
  });

  it("refuses a fetched row sent back, and changes nothing", async () => {
    const row = await find(({ provider }) => provider === "twilio");
    const path = `/phone-number/${String(row.id)}`;
    const { status, body } = await call("PATCH", path, { ...row, name: "Echo" });
    expect(status).toBe(400);
    expect(body.message).toEqual(
      ["id", "orgId", "status", "createdAt", "updatedAt"].map((name) => `property ${name} should not exist`),
    );
    expect((await call("GET", path)).body).toEqual(row);
  });

  it("releases once", async () => {
    const row = await find(() => true);
    const path = `/phone-number/${String(row.id)}`;
    expect(await call("DELETE", path)).toMatchObject({ status: 200, body: row });
    expect((await call("DELETE", path)).status).toBe(404);
    expect((await call("GET", path)).status).toBe(404);
    expect(await call("DELETE", "/phone-number/..")).toMatchObject({ status: 404 });
  });
});
