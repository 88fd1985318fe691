import { describe, expect, it } from "vitest";
import { clientOf, failureOf, otherId, refuse, someId, testKey, upstream } from "./testing/upstream";

const token = "5f2d1c0b9a8e7d6c5b4a39281706f5e4";
const create = {
  provider: "twilio",
  number: "+14155550123",
  twilioAccountSid: `AC${"0".repeat(32)}`,
  twilioAuthToken: token,
};

/** The failure of a create that is refused with these words. */
async function refusal(message: string) {
  const { url } = await upstream((response) => refuse(response, 400, message));
  return failureOf(clientOf(url).client.phoneNumbers.create(create));
}

describe("no secret comes back out of an error", () => {
  const secrets = { password: 'p"a\\ss & <word>  12345', apiSecret: "s3cr3t/with+slash=", header: "Zm9vYmFyYmF6cXV4" };
  const body = {
    provider: "vapi",
    sipUri: "sip:desk@sip.vapi.ai",
    authentication: { username: "user-user-user-user-user", password: secrets.password },
    server: { url: "https://example.com", headers: { "x-hook": secrets.header } },
  };

  it.each([
    ["in a sentence", (sent: string) => refuseWith(`twilioAuthToken ${token} for key ${testKey} is bad`, sent)],
    ["as the whole body", (sent: string) => refuseWith(sent, sent)],
    [
      "as a page",
      (sent: string) => `<pre>${sent.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</pre>`,
    ],
    [
      "in an array",
      (sent: string) => JSON.stringify({ message: [`Bearer ${testKey}`, `name must be ${testKey}`, sent] }),
    ],
    ["in capitals", () => JSON.stringify({ message: `KEY ${testKey.toUpperCase()} TOKEN ${token.toUpperCase()}` })],
    [
      "encoded",
      () =>
        JSON.stringify({
          message: `${encodeURIComponent(secrets.password)} ${btoa(secrets.password)} ${btoa(testKey)}`,
        }),
    ],
    [
      "at the edge of what is clipped",
      () => JSON.stringify({ message: `${"x ".repeat(235)}${secrets.header} ${testKey}` }),
    ],
  ])("echoed %s", async (_, echo) => {
    const { url } = await upstream((response, { body: sent }) => {
      const text = echo(JSON.stringify(sent));
      response.writeHead(400, { "content-type": "application/json" }).end(text);
    });
    const { phoneNumbers } = clientOf(url).client;
    const own = [secrets.header, secrets.password];
    const calls = [
      { call: () => phoneNumbers.create(body), hidden: own },
      { call: () => phoneNumbers.update(someId, body), hidden: own },
      { call: () => phoneNumbers.create(create), hidden: [token] },
    ];
    for (const { call, hidden } of calls) {
      const said = JSON.stringify(await failureOf(call())).toLowerCase();
      for (const spelling of [testKey, ...hidden].flatMap(spellings))
        expect(said).not.toContain(spelling.toLowerCase());
      expect(said).not.toContain(testKey.slice(0, 12));
    }
  });

  it("shows nothing of data that breaks off", async () => {
    const secret = "hook-secret-of-another-number";
    const { url } = await upstream((response) => {
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(`[{"server":{"headers":{"x-hook":"${secret}"`);
    });
    expect(await failureOf(clientOf(url).client.phoneNumbers.get(someId))).toMatchObject({
      code: "upstream-bad-answer",
      details: "Vapi answered 200, but nothing that can be read.",
    });
  });

  it("takes tokens out that were never ours", async () => {
    const failure = await refusal(
      `Bearer abc.def-123 and Basic dXNlcjpwYXNz, "apiKey":"KEY01-other", secret=xyz987, ${"ab".repeat(16)}`,
    );
    for (const secret of ["abc.def", "dXNlcjpwYXNz", "KEY01", "xyz987", "abab"])
      expect(failure.details).not.toContain(secret);
  });

  it("leaves ids readable, and of account SIDs as much as tells them apart", async () => {
    const text = (sid: string) =>
      `Existing Phone Number ${otherId} Has Identical \`twilioAccountSid\` ${sid} and \`number\` +14155550123.`;
    const sid = "AC3f00000000000000000000000000d81b";
    expect((await refusal(text(sid))).details).toBe(`Vapi answered 400:\n${text("AC3f…d81b")}`);
  });

  it("keeps nothing but its failure and the status on the error", async () => {
    const { url } = await upstream((response) => refuse(response, 400, `Bad ${token}`));
    const error: unknown = await clientOf(url)
      .client.phoneNumbers.create(create)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status: 400, tooLarge: false });
    const all = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String((error as Error).stack);
    expect(all).not.toContain(token);
    expect(all).not.toContain(testKey);
  });

  function spellings(secret: string): string[] {
    return [secret, encodeURIComponent(secret), btoa(secret), JSON.stringify(secret).slice(1, -1)];
  }

  function refuseWith(message: string, sent: string): string {
    return JSON.stringify({ message, error: sent, statusCode: 400 });
  }
});
