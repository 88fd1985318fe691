import { describe, expect, it } from "vitest";
import { createSandbox } from "./sandbox";
import { bad, callerOf, twilioNumber } from "./testing/caller";

const unauthorized = (message: string) => ({ status: 401, body: { message, error: "Unauthorized", statusCode: 401 } });
const invalid = "Invalid Key. Hot tip, you may be using the private key instead of the public key, or vice versa.";

describe("keys", () => {
  const sandbox = createSandbox({ numbers: 3 });

  it("refuses a request without a key, and with one of another kind", async () => {
    expect(await callerOf(sandbox, null)("GET", "/phone-number")).toMatchObject(
      unauthorized("Missing Authorization Header."),
    );
    expect(await callerOf(sandbox, "f3b10c2a")("GET", "/phone-number")).toMatchObject(unauthorized(invalid));
    const response = await sandbox.fetch("https://sandbox.invalid/phone-number", {
      headers: { authorization: "Basic c2FuZGJveC14" },
    });
    expect([response.status, await response.json()]).toEqual([401, unauthorized("Unauthorized").body]);
  });

  it("refuses a public key", async () => {
    const call = callerOf(sandbox, "public-1");
    expect(await call("GET", "/assistant?limit=1")).toMatchObject({
      status: 403,
      body: { message: "Key doesn't allow GET /assistant", error: "Forbidden" },
    });
    expect((await call("PATCH", "/phone-number/1", { assistantId: "a-1" })).body.message).toBe(
      "Key doesn't allow assistantId 'a-1'",
    );
  });

  it("keeps one world per key, and no id of one opens anything in another", async () => {
    const [mine, theirs] = [callerOf(sandbox, "sandbox-mine"), callerOf(sandbox, "sandbox-theirs")];
    await mine("POST", "/phone-number", twilioNumber);
    const [own, foreign] = [(await mine("GET", "/phone-number")).list, (await theirs("GET", "/phone-number")).list];
    expect([own.length, foreign.length]).toEqual([4, 3]);
    expect((await theirs("GET", `/phone-number/${String(own[1]!.id)}`)).status).toBe(404);
    const ids = new Set(own.map(({ id }) => id));
    expect(foreign.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it.each([
    ["sandbox-n0-a", 0],
    ["sandbox-n1-a", 1],
    ["sandbox-n250-a", 250],
    ["sandbox-n-a", 3],
  ])("%s has %i numbers", async (key, count) => {
    const { body } = await callerOf(sandbox, key)("GET", "/v2/phone-number");
    expect(body.metadata).toMatchObject({ totalItems: count });
  });
});

describe("routes", () => {
  const call = callerOf(createSandbox({ numbers: 1 }));

  it.each([
    ["POST", "/phone-numbers"],
    ["DELETE", "/assistant/1"],
    ["GET", "/phone-number/a/b"],
    ["PUT", "/phone-number"],
  ])("knows no %s %s", async (method, path) => {
    expect(await call(method, path)).toMatchObject({
      status: 404,
      body: { message: `Cannot ${method} ${path}`, error: "Not Found", statusCode: 404 },
    });
  });

  it.each(["/phone-number", "/assistant", "/squad", "/credential"])(
    "%s/{id} wants a UUID and knows its own",
    async (path) => {
      expect(await call("GET", `${path}/1`)).toMatchObject(bad(["id must be a UUID"]));
      expect(await call("GET", `${path}/5b0a4c7e-2f7d-4a58-9d5e-0c1f6f0f7a11`)).toMatchObject({
        status: 404,
        body: { message: "Not Found", statusCode: 404 },
      });
      const row = (await call("GET", path)).list[0]!;
      expect((await call("GET", `${path}/${String(row.id)}`)).body).toEqual(row);
    },
  );

  it("answers 400 to a body that is no JSON", async () => {
    expect(await call("POST", "/phone-number", "{not json")).toMatchObject({
      status: 400,
      body: { error: "Bad Request" },
    });
  });
});

describe("assistants and squads", () => {
  const call = callerOf(createSandbox());

  it("lists them newest first, with limit and dates", async () => {
    const all = (await call("GET", "/assistant")).list;
    expect(all).toHaveLength(24);
    expect(all.map(({ createdAt }) => createdAt)).toEqual(
      all
        .map(({ createdAt }) => createdAt)
        .toSorted()
        .toReversed(),
    );
    expect((await call("GET", "/assistant?limit=2")).list).toEqual(all.slice(0, 2));
    const before = encodeURIComponent(String(all[4]!.createdAt));
    expect((await call("GET", `/assistant?createdAtLt=${before}`)).list).toEqual(all.slice(5));
    expect(await call("GET", "/assistant?limit=1001")).toMatchObject(bad(["limit must not be greater than 1000"]));
  });

  it("filters squads by id", async () => {
    const all = (await call("GET", "/squad")).list;
    expect(all).toHaveLength(5);
    expect((await call("GET", `/squad?idAny=${String(all[1]!.id)}&idAny=${String(all[3]!.id)}`)).list).toEqual([
      all[1],
      all[3],
    ]);
    expect(await call("GET", "/squad?idAny=1")).toMatchObject(bad(["each value in idAny must be a UUID"]));
  });
});

describe("as fetch", () => {
  it("throws the caller's own reason when it goes away, and does the work all the same", async () => {
    const sandbox = createSandbox({ numbers: 0 });
    const call = callerOf(sandbox);
    await expect(call("GET", "/phone-number", undefined, AbortSignal.abort("gone"))).rejects.toBe("gone");
    sandbox.control.addFault({ kind: "hang", afterWork: true, times: 1 });
    const leaving = new AbortController();
    const asked = call("POST", "/phone-number", twilioNumber, leaving.signal);
    leaving.abort(new Error("left"));
    await expect(asked).rejects.toThrow("left");
    await expect.poll(async () => (await call("GET", "/phone-number")).list.length).toBe(1);
  });
});
