import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveSandbox, type ServedSandbox } from "./http";
import { createSandbox } from "./sandbox";
import { callerOf, twilioNumber } from "./testing/caller";

let served: ServedSandbox;
let call: ReturnType<typeof callerOf>;

beforeAll(async () => {
  served = await serveSandbox({ port: 0, host: "127.0.0.1", sandbox: createSandbox({ numbers: 4 }) });
  call = callerOf({ fetch }, "sandbox-http", served.url);
});
afterAll(() => served.close());

const control = (method: string, path: string, body?: unknown) =>
  fetch(`${served.url}/__sandbox/${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });

describe("over HTTP", () => {
  it("answers as in process", async () => {
    expect((await call("GET", "/phone-number")).list).toHaveLength(4);
    expect((await call("POST", "/phone-number", { ...twilioNumber, name: "Ärzte · 🦊" })).body.name).toBe("Ärzte · 🦊");
    expect((await call("GET", "/nothing")).status).toBe(404);
  });

  it("makes worlds, sets switches, and tells what arrived", async () => {
    expect((await control("GET", "health")).status).toBe(200);
    await control("POST", "worlds", { key: "sandbox-http", numbers: 7 });
    await control("DELETE", "requests?key=sandbox-http");
    const { id } = (await (await control("POST", "faults", { kind: "rate-limited", key: "sandbox-http" })).json()) as {
      id: string;
    };
    expect((await call("GET", "/phone-number")).status).toBe(429);
    await control("DELETE", `faults?id=${id}`);
    expect((await call("GET", "/phone-number")).list).toHaveLength(7);
    const seen = (await (await control("GET", "requests?key=sandbox-http")).json()) as { status: number }[];
    expect(seen.map(({ status }) => status)).toEqual([429, 200]);
  });

  it.each([
    ["faults", { kind: "earthquake" }],
    ["faults", []],
    ["worlds", { numbers: 3 }],
  ])("refuses a senseless switch: %s %o", async (path, body) => {
    expect((await control("POST", path, body)).status).toBe(400);
  });

  it("hangs up for real, with and without the work done", async () => {
    const reset = () => call("POST", "/phone-number", twilioNumber);
    await control("POST", "worlds", { key: "sandbox-http", numbers: 0 });
    await control("POST", "faults", { kind: "reset", key: "sandbox-http", times: 1 });
    await expect(reset()).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    await control("POST", "faults", { kind: "reset", key: "sandbox-http", times: 1, afterWork: true });
    await expect(reset()).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    expect((await call("GET", "/phone-number")).list).toHaveLength(1);
  });

  it("leaves a request hanging, and closes all the same", async () => {
    const other = await serveSandbox({ port: 0, host: "127.0.0.1", sandbox: createSandbox({ numbers: 0 }) });
    await fetch(`${other.url}/__sandbox/faults`, { method: "POST", body: JSON.stringify({ kind: "hang" }) });
    const asked = callerOf({ fetch }, "sandbox-x", other.url)("GET", "/squad", undefined, AbortSignal.timeout(50));
    await expect(asked).rejects.toMatchObject({ name: "TimeoutError" });
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow("fetch failed");
  });

  it("survives rubbish", async () => {
    const { port } = new URL(served.url);
    const status = await new Promise((resolve, reject) => {
      request({ port, path: "//", method: "OPTIONS" }, (response) => resolve(response.statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBeLessThan(500);
    expect((await call("POST", "/phone-number", "x".repeat(1_100_000))).status).toBe(413);
    expect((await control("GET", "health")).status).toBe(200);
  });

  it("says when its port is taken", async () => {
    const port = Number(new URL(served.url).port);
    await expect(serveSandbox({ port, host: "127.0.0.1", sandbox: createSandbox() })).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
  });
});
