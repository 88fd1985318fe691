import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { serveSandbox, type ServedSandbox } from "@/lib/sandbox/http";
import { createSandbox } from "@/lib/sandbox/sandbox";

const key = "sandbox-of-the-north";
const north = createSandbox({ numbers: 7 });
const south = createSandbox({ numbers: 3 });
let served: ServedSandbox[];
let checkKey: typeof import("./check-key").checkKey;
let checkReplacement: typeof import("./stored-key").checkReplacement;

beforeAll(async () => {
  served = await Promise.all([north, south].map((sandbox) => serveSandbox({ port: 0, host: "127.0.0.1", sandbox })));
  // nothing listens on the discard port of loopback
  const regions = { North: served[0]?.url, South: served[1]?.url, Down: "http://127.0.0.1:9" };
  vi.stubEnv(
    "VAPI_REGIONS",
    Object.entries(regions)
      .map((region) => region.join("="))
      .join(","),
  );
  vi.stubEnv("UPSTREAM_TIMEOUT_MS", "1000");
  // the configuration is read once, on first use
  ({ checkKey } = await import("./check-key"));
  ({ checkReplacement } = await import("./stored-key"));
});

afterAll(() => Promise.all(served.map((server) => server.close())));

beforeEach(() => {
  for (const sandbox of [north, south]) {
    sandbox.control.clearFaults();
    sandbox.control.clearRequests();
  }
  // a key of the north is nobody's in the south
  south.control.addFault({ kind: "key-refused", key });
});

const failureOf = (region: string, typed = key) =>
  checkKey({ region, key: typed }).then(
    () => undefined,
    (error: { failure: { code: string; message: string; next: string } }) => error.failure,
  );

test("a key that works tells what it sees", async () => {
  const report = await checkKey({ region: "North", key });
  expect(report).toMatchObject({ region: "North", numbers: 7 });
  expect(south.control.requests()).toEqual([]);
});

test("a wrong key", async () => {
  expect(await failureOf("North", "nobody-knows-this-one")).toMatchObject({
    code: "key-refused",
    message: "Vapi does not accept this key.",
  });
});

test("a public key", async () => {
  expect(await failureOf("North", "public-of-the-north")).toMatchObject({
    code: "key-public",
    message: "This is a public key.",
  });
});

test("a key of another region names its home", async () => {
  expect(await failureOf("South")).toMatchObject({
    code: "wrong-region",
    message: "This key belongs to the North region.",
    fields: { region: "The key belongs to North." },
  });
});

test("a key of another region does not replace one of this", async () => {
  await expect(checkReplacement({ name: "Marlow", region: "South" }, key)).rejects.toMatchObject({
    failure: { code: "wrong-region", fields: { key: "This key belongs to the North region." } },
  });
  expect(await checkReplacement({ name: "Marlow", region: "North" }, key)).toMatchObject({ region: "North" });
});

test("an upstream that is down says nothing about the key, and no other region is asked", async () => {
  expect(await failureOf("Down")).toMatchObject({ code: "upstream-down", message: expect.stringContaining("reached") });
  expect([...north.control.requests(), ...south.control.requests()]).toEqual([]);
});

test("an upstream that hangs is told from one that refuses", async () => {
  north.control.addFault({ kind: "hang", key });
  expect(await failureOf("North")).toMatchObject({
    code: "upstream-timeout",
    message: expect.stringContaining("too long"),
  });
});

test("a region that is not configured is never called", async () => {
  expect(await failureOf("https://evil.example")).toMatchObject({ code: "invalid-input" });
  expect([...north.control.requests(), ...south.control.requests()]).toEqual([]);
});

test("every message says that nothing was saved, and none repeats the key", async () => {
  const failures = [
    await failureOf("North", "nobody-knows-this-one"),
    await failureOf("South"),
    await failureOf("Down"),
  ];
  for (const failure of failures) expect(failure?.next).toContain("Nothing was saved.");
  expect(JSON.stringify(failures)).not.toMatch(/nobody-knows|of-the-north/);
});
