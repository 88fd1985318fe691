import { describe, expect, it } from "vitest";
import { clientOf, closedPort, failureOf, html, json, refuse, someId, upstream } from "./testing/upstream";

const body = { provider: "twilio", number: "+14155550123", twilioAccountSid: "AC1", twilioAuthToken: "a-secret-token" };

describe("rule 2: POST is never retried by itself, and a lost answer is said to be one", () => {
  it.each([
    ["429", (response) => json(response, 429, { message: "Too many" }, { "retry-after": "1" }), "rate-limited"],
    ["502 HTML", (response) => html(response, 502, "<h1>Bad gateway</h1>"), "outcome-unknown"],
    ["500 JSON", (response) => json(response, 500, { message: "Internal server error" }), "outcome-unknown"],
    ["a reset", (response) => response.destroy(), "outcome-unknown"],
    ["silence", () => {}, "outcome-unknown"],
    ["201 HTML", (response) => html(response, 201, "<p>Created</p>"), "outcome-unknown"],
    ["201 without an id", (response) => json(response, 201, { number: "+14155550123" }), "outcome-unknown"],
    ["201 with nothing", (response) => json(response, 201, undefined), "outcome-unknown"],
    [
      "truncated JSON",
      (response) => response.writeHead(201, { "content-type": "application/json" }).end('{"id":"1'),
      "outcome-unknown",
    ],
    ["a redirect", (response) => response.writeHead(307, { location: "/elsewhere" }).end(), "outcome-unknown"],
    ["400", (response) => refuse(response, 400, ["number must be a string"]), "upstream-refused"],
  ] satisfies [string, Parameters<typeof upstream>[0], string][])("sent once, then %s", async (fault, handle, code) => {
    const { url, arrived } = await upstream(handle);
    const { client, waits } = clientOf(url, { timeoutMs: fault === "silence" ? 300 : 5_000 });
    expect(await failureOf(client.phoneNumbers.create(body))).toMatchObject({ code });
    expect(arrived).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it("tells people to look before trying again", async () => {
    const { url } = await upstream((response) => response.destroy());
    expect(await failureOf(clientOf(url).client.phoneNumbers.create(body))).toMatchObject({
      message: "It is not certain whether Vapi created the phone number.",
      next: "Vapi's answer got lost. Look for the phone number before trying again.",
    });
  });

  it("knows that nothing was created where nobody listens", async () => {
    const { client, waits } = clientOf(await closedPort());
    const failure = await failureOf(client.phoneNumbers.create(body));
    expect(failure).toMatchObject({ code: "upstream-down", next: "Try again in a moment. Nothing was created." });
    expect(waits).toEqual([]);
  });

  it("holds for credentials too", async () => {
    const { url, arrived } = await upstream((response) => html(response, 503, ""));
    const create = clientOf(url).client.credentials.create({ provider: "telnyx", apiKey: "KEY-secret" });
    expect(await failureOf(create)).toMatchObject({ code: "outcome-unknown" });
    expect(arrived).toHaveLength(1);
  });

  it("calls a create uncertain that the caller gave up on its way, and cancelled before it left", async () => {
    const leaving = new AbortController();
    const { url, arrived } = await upstream(() => leaving.abort());
    const { client } = clientOf(url);
    const under = await failureOf(client.phoneNumbers.create(body, { signal: leaving.signal }));
    expect(under.code).toBe("outcome-unknown");
    const before = await failureOf(client.phoneNumbers.create(body, { signal: AbortSignal.abort() }));
    expect(before).toMatchObject({ code: "cancelled", next: "Nothing was created." });
    expect(arrived).toHaveLength(1);
  });

  it("a 201 with a subscription's limits in it is a success", async () => {
    const { url } = await upstream((response) =>
      json(response, 201, { id: someId, ...body, subscriptionLimits: { concurrencyBlocked: true } }),
    );
    const made = await clientOf(url).client.phoneNumbers.create(body);
    expect(made).toMatchObject({ id: someId, secretsSet: ["twilioAuthToken"] });
    expect(JSON.stringify(made)).not.toContain("a-secret-token");
  });
});
