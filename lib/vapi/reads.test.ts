import { describe, expect, it } from "vitest";
import { retryAfterMs } from "./retry";
import { clientOf, closedPort, failureOf, html, json, otherId, someId, upstream } from "./testing/upstream";

const row = { id: someId, provider: "twilio", number: "+14155550123" };

describe("rule 3: reads retry on 429, 502, 503, 504 and network errors, jittered, within one deadline", () => {
  it.each([429, 502, 503, 504])("a read gets through after %s", async (status) => {
    const { url, arrived } = await upstream((response, _, count) => {
      if (count < 3) html(response, status, "<h1>Bad gateway</h1>");
      else json(response, 200, row);
    });
    const { client, waits } = clientOf(url);
    expect(await client.phoneNumbers.get(someId)).toMatchObject({ number: "+14155550123" });
    expect(arrived).toHaveLength(3);
    expect(waits).toEqual([200, 400]);
  });

  it("waits a random part of a time that doubles", async () => {
    const { url } = await upstream((response) => html(response, 429, ""));
    const longest = clientOf(url, { random: () => 1 });
    await failureOf(longest.client.phoneNumbers.get(someId));
    expect(longest.waits).toEqual([400, 800, 1600, 3200]);
    const shortest = clientOf(url, { random: () => 0 });
    await failureOf(shortest.client.phoneNumbers.get(someId));
    expect(shortest.waits).toEqual([0, 0, 0, 0]);
  });

  it("gets through after a connection that is reset", async () => {
    const { url, arrived } = await upstream((response, _, count) => {
      if (count === 1) response.destroy();
      else json(response, 200, row);
    });
    await clientOf(url).client.phoneNumbers.get(someId);
    expect(arrived).toHaveLength(2);
  });

  it("gets through after an answer that breaks off", async () => {
    const { url, arrived } = await upstream((response, _, count) => {
      if (count > 1) {
        json(response, 200, row);
        return;
      }
      response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
      response.write('{"id":', () => {
        response.destroy();
      });
    });
    await clientOf(url).client.phoneNumbers.get(someId);
    expect(arrived).toHaveLength(2);
  });

  it("gives up after two repeats of what may never end", async () => {
    const { url, arrived } = await upstream((response) => response.destroy());
    expect(await failureOf(clientOf(url).client.phoneNumbers.get(someId))).toMatchObject({ code: "upstream-down" });
    expect(arrived).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 409, 422, 500, 501])("does not repeat after %s", async (status) => {
    const { url, arrived } = await upstream((response) => json(response, status, { message: "no" }));
    await failureOf(clientOf(url).client.phoneNumbers.get(someId));
    expect(arrived).toHaveLength(1);
  });

  it.each(["seconds", "an HTTP date"])("does not come back before Retry-After is over, given in %s", async (form) => {
    const { url } = await upstream((response, _, count) => {
      const header = form === "seconds" ? "2" : new Date(Date.now() + 2_500).toUTCString();
      if (count === 1) json(response, 429, {}, { "retry-after": header });
      else json(response, 200, row);
    });
    const { client, waits } = clientOf(url, { random: () => 0 });
    await client.phoneNumbers.get(someId);
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThan(1_000);
    expect(waits[0]).toBeLessThanOrEqual(2_500);
  });

  it("does not wait for a Retry-After beyond the deadline, but says it", async () => {
    const { url, arrived } = await upstream((response) => json(response, 429, {}, { "retry-after": "60" }));
    const { client, waits } = clientOf(url);
    expect(await failureOf(client.phoneNumbers.get(someId))).toMatchObject({
      code: "rate-limited",
      retryAfterSeconds: 60,
      next: "It goes on in 60 s. Nothing was changed.",
    });
    expect(arrived).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it("does not hang: an answer that never comes ends with the deadline", async () => {
    const { url } = await upstream(() => {});
    const failure = await failureOf(clientOf(url, { timeoutMs: 150 }).client.phoneNumbers.get(someId));
    expect(failure).toMatchObject({ code: "upstream-timeout", next: "Try again in a moment. Nothing was changed." });
  });

  it("does not hang: a body that trickles ends with the deadline", async () => {
    const { url } = await upstream((response) => {
      response.writeHead(200, { "content-type": "application/json" }).write("[");
      const drip = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drip));
    });
    const failure = await failureOf(clientOf(url, { timeoutMs: 150 }).client.phoneNumbers.get(someId));
    expect(failure.code).toBe("upstream-timeout");
  });

  it("tries again after an attempt that timed out, where the caller has the time", async () => {
    const { url, arrived } = await upstream((response, _, count) => {
      if (count > 1) json(response, 200, row);
    });
    const { client } = clientOf(url, { timeoutMs: 1_000 });
    await client.phoneNumbers.get(someId, { deadlineMs: 20_000 });
    expect(arrived).toHaveLength(2);
  });

  it("says so when nobody listens", async () => {
    const { client, waits } = clientOf(await closedPort());
    expect(await failureOf(client.phoneNumbers.get(someId))).toMatchObject({
      code: "upstream-down",
      message: "Vapi cannot be reached.",
      details: expect.stringContaining("ECONNREFUSED"),
    });
    expect(waits).toEqual([200, 400, 800, 1600]);
  });
});

describe("what is repeated of changes and releases: only what surely was not processed", () => {
  const change = { provider: "twilio", name: "Desk" };

  it("a change and a release wait their turn after 429", async () => {
    const { url, arrived } = await upstream((response, { method }, count) => {
      if (count % 2 === 1) json(response, 429, {}, { "retry-after": "1" });
      else json(response, 200, { ...row, name: method });
    });
    const { client, waits } = clientOf(url);
    expect(await client.phoneNumbers.update(someId, change)).toMatchObject({ name: "PATCH" });
    await client.phoneNumbers.release(someId);
    expect(arrived.map(({ method }) => method)).toEqual(["PATCH", "PATCH", "DELETE", "DELETE"]);
    expect(waits).toEqual([1_200, 1_200]);
  });

  it.each(["502", "reset", "html", "no id"])("a change is sent once and then uncertain after %s", async (fault) => {
    const { url, arrived } = await upstream((response) => {
      if (fault === "reset") response.destroy();
      else if (fault === "no id") json(response, 200, { provider: "twilio" });
      else html(response, fault === "502" ? 502 : 200, "<p>hello</p>");
    });
    const failure = await failureOf(clientOf(url).client.phoneNumbers.update(someId, change));
    expect(failure).toMatchObject({
      code: "outcome-unknown",
      message: "It is not certain whether Vapi stored the change of the phone number.",
    });
    expect(arrived).toHaveLength(1);
  });

  it("repeats a change while nobody listens", async () => {
    const { client, waits } = clientOf(await closedPort());
    const failure = await failureOf(client.phoneNumbers.update(someId, change));
    expect(failure).toMatchObject({ code: "upstream-down", next: "Try again in a moment. Nothing was changed." });
    expect(waits).toHaveLength(4);
  });

  it("a number that is gone already counts as released", async () => {
    const { url } = await upstream((response) => json(response, 404, { message: "Not Found", statusCode: 404 }));
    await expect(clientOf(url).client.phoneNumbers.release(someId)).resolves.toBeUndefined();
  });

  it("a 404 of something else does not count as released", async () => {
    const { url } = await upstream((response, _, count) => {
      if (count === 1) html(response, 404, "<h1>nginx</h1>");
      else json(response, 404, { message: "Cannot DELETE /phone-number/x", error: "Not Found", statusCode: 404 });
    });
    const { client } = clientOf(url);
    expect(await failureOf(client.phoneNumbers.release(someId))).toMatchObject({ code: "upstream-refused" });
    expect(await failureOf(client.phoneNumbers.release(someId))).toMatchObject({ code: "upstream-refused" });
  });

  it("looks after a release whose answer got lost", async () => {
    const { url, arrived } = await upstream((response, { method }) => {
      if (method === "DELETE") response.destroy();
      else json(response, 404, { message: "Not Found", statusCode: 404 });
    });
    await clientOf(url).client.phoneNumbers.release(someId);
    expect(arrived.map(({ method }) => method)).toEqual(["DELETE", "GET"]);
  });

  it("says it is uncertain where the number still is there", async () => {
    const { url } = await upstream((response, { method }) => {
      if (method === "DELETE") html(response, 502, "");
      else json(response, 200, { ...row, id: otherId });
    });
    expect(await failureOf(clientOf(url).client.phoneNumbers.release(someId))).toMatchObject({
      code: "outcome-unknown",
      message: "It is not certain whether Vapi released the phone number.",
    });
  });
});

describe("Retry-After", () => {
  const now = Date.UTC(2026, 7, 1, 12);

  it.each([
    ["3", 3_000],
    ["0", 0],
    ["Sat, 01 Aug 2026 12:00:05 GMT", 5_000],
    ["Sat, 01 Aug 2026 11:59:00 GMT", 0],
    ["-3", undefined],
    ["soon", undefined],
    ["", undefined],
    [null, undefined],
  ])("%j", (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});
