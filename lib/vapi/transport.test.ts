import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { keySchema } from "./key";
import { clientOf, failureOf, html, json, otherId, someId, testKey, upstream } from "./testing/upstream";

const row = { id: someId, provider: "twilio" };
const megabyte = Buffer.alloc(1024 * 1024, " ");

describe("what goes out", () => {
  it("carries the key in one header, our own user agent, and JSON", async () => {
    const { url, arrived } = await upstream((response) => json(response, 200, row));
    const { client } = clientOf(`${url}/`, { key: `  ${testKey}\n` });
    await client.phoneNumbers.get(someId);
    await client.phoneNumbers.update(someId, { provider: "twilio", name: "Desk" });
    const [read, change] = arrived;
    expect(read).toMatchObject({ method: "GET", path: `/phone-number/${someId}`, body: undefined });
    expect(read?.headers).toMatchObject({ authorization: `Bearer ${testKey}`, accept: "application/json" });
    expect(read?.headers["user-agent"]).toMatch(/^Switchboard\//);
    expect(read?.headers).not.toHaveProperty("content-type");
    expect(change).toMatchObject({ method: "PATCH", body: { provider: "twilio", name: "Desk" } });
    expect(change?.headers["content-type"]).toBe("application/json");
  });

  it("asks `fetch` neither to follow redirects nor to cache", async () => {
    const asked: RequestInit[] = [];
    const remember: typeof fetch = async (_, init) => {
      asked.push(init ?? {});
      return Response.json(row);
    };
    await clientOf("https://api.example", { fetch: remember }).client.phoneNumbers.get(someId);
    expect(asked[0]).toMatchObject({ redirect: "error", cache: "no-store", signal: expect.any(AbortSignal) });
  });

  it.each(["../assistant", "..%2Fassistant", `${someId}/../../assistant`, `${someId}?x=1`, "", "__proto__", "1"])(
    "reaches no other endpoint through the id %j",
    async (id) => {
      const { url, arrived } = await upstream((response) => json(response, 200, row));
      const { phoneNumbers } = clientOf(url).client;
      const calls = [phoneNumbers.get(id), phoneNumbers.update(id, { provider: "twilio" }), phoneNumbers.release(id)];
      for (const call of calls) expect(await failureOf(call)).toMatchObject({ code: "not-found" });
      expect(arrived).toEqual([]);
    },
  );

  it.each(["", "   ", "pasted’quote", "line\nbreak", "tab\tinside", "é", "x".repeat(513)])(
    "never sends the key %j, and never quotes it",
    async (key) => {
      const { url, arrived } = await upstream((response) => json(response, 200, row));
      const failure = await failureOf(clientOf(url, { key }).client.phoneNumbers.get(someId));
      expect(failure).toMatchObject({ code: "key-refused" });
      if (key.trim()) expect(JSON.stringify(failure)).not.toContain(key.trim());
      expect(arrived).toEqual([]);
      expect(keySchema.safeParse(key).success).toBe(false);
    },
  );
});

describe("what comes back", () => {
  const valid = Buffer.from(JSON.stringify(row));
  const bodies = {
    "50 MB": () => Buffer.concat([valid, ...Array<Buffer>(50).fill(megabyte)]),
    "a compressed bomb of 100 MB": () =>
      gzipSync(Buffer.concat([valid, ...Array<Buffer>(100).fill(megabyte)]), { level: 1 }),
  };

  it.each(Object.entries(bodies))("%s are not read to the end", async (name, make) => {
    const body = make();
    const { url } = await upstream((response) => {
      const encoding = name.includes("compressed") && { "content-encoding": "gzip" };
      response.writeHead(200, { "content-type": "application/json", ...encoding }).end(body);
    });
    const before = process.memoryUsage().arrayBuffers;
    expect(await failureOf(clientOf(url).client.phoneNumbers.get(someId))).toMatchObject({
      code: "upstream-bad-answer",
      details: "Vapi answered 200, but nothing that can be read.",
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * 1024 * 1024);
  });

  it("the status of an error counts, however large its page", async () => {
    const { url } = await upstream((response) => html(response, 500, megabyte.toString().repeat(20)));
    expect(await failureOf(clientOf(url).client.phoneNumbers.get(someId))).toMatchObject({ code: "upstream-down" });
  });

  it("reads 9 MB and compressed answers", async () => {
    const large = { ...row, name: "Desk", padding: "x".repeat(9 * 1024 * 1024) };
    const { url } = await upstream((response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.end(gzipSync(JSON.stringify(large)));
    });
    expect(await clientOf(url).client.phoneNumbers.get(someId)).toMatchObject({ name: "Desk" });
  });

  it("reads characters that are split between chunks", async () => {
    const bytes = Buffer.from(JSON.stringify({ ...row, name: "Empfang 🦊" }));
    const { url } = await upstream((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write(bytes.subarray(0, -5), () => setImmediate(() => response.end(bytes.subarray(-5))));
    });
    expect(await clientOf(url).client.phoneNumbers.get(someId)).toMatchObject({ name: "Empfang 🦊" });
  });

  it.each([
    ["HTML", "text/html", "<html><body>Sign in to the guest network</body></html>"],
    ["JSON that calls itself text", "text/plain", JSON.stringify(row)],
    ["no type", "", JSON.stringify(row)],
    ["truncated JSON", "application/json", JSON.stringify(row).slice(0, -4)],
    ["nothing", "application/json", ""],
    ["null", "application/json", "null"],
    ["a string", "application/json", '"ok"'],
    ["an array", "application/json", "[]"],
    ["a row without id", "application/json", '{"provider":"twilio"}'],
  ])("200 with %s is a bad answer, and is not asked for again", async (_, type, body) => {
    const { url, arrived } = await upstream((response) => {
      response.writeHead(200, type ? { "content-type": type } : {}).end(body);
    });
    expect(await failureOf(clientOf(url).client.phoneNumbers.get(someId))).toMatchObject({
      code: "upstream-bad-answer",
      message: "Vapi's answer could not be read.",
    });
    expect(arrived).toHaveLength(1);
  });

  it("takes JSON of a vendor's type", async () => {
    const { url } = await upstream((response) => {
      response.writeHead(200, { "content-type": "application/problem+json; charset=utf-8" }).end(JSON.stringify(row));
    });
    expect(await clientOf(url).client.phoneNumbers.get(someId)).toMatchObject({ id: someId });
  });

  it("takes a release that is answered with nothing", async () => {
    const { url } = await upstream((response) => response.writeHead(204).end());
    await expect(clientOf(url).client.phoneNumbers.release(someId)).resolves.toBeUndefined();
  });

  it("does not follow a redirect, and sends the key nowhere else", async () => {
    const elsewhere = await upstream((response) => json(response, 200, row));
    const { url } = await upstream((response) => response.writeHead(302, { location: elsewhere.url }).end());
    expect(await failureOf(clientOf(url).client.phoneNumbers.get(someId))).toMatchObject({
      code: "upstream-bad-answer",
      message: "Vapi's address answers with a redirect.",
    });
    expect(elsewhere.arrived).toEqual([]);
  });
});

describe("the caller's own cancellation", () => {
  it("reaches the upstream", async () => {
    const leaving = new AbortController();
    let closed: () => void;
    const gone = new Promise<void>((resolve) => (closed = resolve));
    const { url } = await upstream((response) => {
      response.on("close", () => closed());
      leaving.abort();
    });
    const call = clientOf(url).client.phoneNumbers.get(someId, { signal: leaving.signal });
    expect(await failureOf(call)).toMatchObject({ code: "cancelled" });
    await gone;
  });

  it("ends the waiting between two tries", async () => {
    const leaving = new AbortController();
    const { url, arrived } = await upstream((response) => {
      json(response, 429, {}, { "retry-after": "3" });
      setImmediate(() => leaving.abort());
    });
    const { client } = clientOf(url, { wait: undefined });
    const failure = await failureOf(client.phoneNumbers.get(otherId, { signal: leaving.signal }));
    expect(failure.code).toBe("cancelled");
    expect(arrived).toHaveLength(1);
  });

  it("leaves no listener behind", async () => {
    const { url } = await upstream((response) => json(response, 200, row));
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => void (listeners++, add(...args));
    signal.removeEventListener = (...args: Parameters<typeof remove>) => void (listeners--, remove(...args));
    await clientOf(url).client.phoneNumbers.get(someId, { signal });
    expect(listeners).toBe(0);
  });
});
