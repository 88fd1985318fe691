import { describe, expect, it } from "vitest";
import type { Failure } from "@/lib/domain/errors";
import { clientOf, failureOf, html, json, otherId, refuse, someId, upstream } from "./testing/upstream";

const create = {
  provider: "twilio",
  number: "+14155550123",
  twilioAccountSid: `AC${"0".repeat(32)}`,
  twilioAuthToken: "token-of-the-account",
};

/** The failure of a create that is answered like this. */
async function refusal(message: unknown, status = 400, body: { provider: string } & Record<string, unknown> = create) {
  const { url } = await upstream((response) => refuse(response, status, message));
  return failureOf(clientOf(url).client.phoneNumbers.create(body));
}

async function readFailure(handle: Parameters<typeof upstream>[0]): Promise<Failure> {
  const { url } = await upstream(handle);
  return failureOf(clientOf(url).client.phoneNumbers.get(someId));
}

describe("rule 7: a duplicate names the number that is there", () => {
  it.each([
    `Existing Phone Number ${otherId} Has Identical \`twilioAccountSid\` AC1 and \`number\` +14155550123.`,
    `Existing Phone Number ${otherId.toUpperCase()} has something else in common.`,
  ])("%s", async (text) => {
    expect(await refusal(text)).toMatchObject({
      code: "duplicate",
      existingId: expect.stringMatching(new RegExp(`^${otherId}$`, "i")),
      message: "This number is already in this workspace.",
      fields: { number: "Already in this workspace. Open it, or type another number." },
      next: "Open it to change who answers. Nothing was created.",
      details: expect.stringContaining("Existing Phone Number"),
    });
  });
});

describe("rule 8: every refusal says what happened, why and what next", () => {
  it("a number that another organisation holds", async () => {
    expect(await refusal("Phone number +14155550123 already in use by another org.")).toMatchObject({
      code: "in-use-elsewhere",
      fields: { number: "Another Vapi organisation holds this number." },
      next: expect.stringContaining("removed there first"),
    });
  });

  it("an address that another organisation or this one holds", async () => {
    const sip = { provider: "vapi", sipUri: "sip:desk@sip.vapi.ai" };
    expect(await refusal("SIP URI sip:desk@sip.vapi.ai already in use by another org.", 400, sip)).toMatchObject({
      code: "in-use-elsewhere",
      fields: { sipUri: "Another Vapi organisation holds this address." },
    });
    expect(
      await refusal(`Existing Phone Number ${otherId} Has Identical \`sipUri\` sip:desk@sip.vapi.ai.`, 400, sip),
    ).toMatchObject({
      code: "duplicate",
      fields: { sipUri: "Already in this workspace. Open it, or type another address." },
    });
  });

  it("a sign-in that the carrier refused, under the secret that was sent", async () => {
    const text = "Couldn't Get Twilio Number. Error: Authenticate";
    const sentence = "Twilio refused this account SID and secret.";
    expect((await refusal(text)).fields).toEqual({ twilioAuthToken: sentence });
    const byKey = { ...create, twilioAuthToken: undefined, twilioApiKey: "SK1", twilioApiSecret: "api-secret" };
    expect((await refusal(text, 400, byKey)).fields).toEqual({ twilioApiSecret: sentence });
  });

  it.each([
    ["This area code is currently not available. Hint: Try one of 562, 662, 716.", ["562", "662", "716"]],
    ["This area code is currently not available. Hint: Try 385, 405, 573.", ["385", "405", "573"]],
    ["This area code is currently not available.", []],
  ])("%s", async (text, hints) => {
    expect(await refusal(text, 400, { provider: "vapi", numberDesiredAreaCode: "415" })).toMatchObject({
      code: "out-of-stock",
      hints,
      fields: { numberDesiredAreaCode: "No free number is left in this area code." },
      next: hints.length
        ? `Vapi suggests ${hints.join(", ")}. Nothing was created.`
        : "Choose another area code. Nothing was created.",
    });
  });

  it.each([
    [["name must be shorter than or equal to 40 characters"], { name: "Use at most 40 characters." }],
    [
      [
        "number must be a valid phone number in the E.164 format. Hot tip, you may be missing the country code (Eg. US: +1).",
      ],
      { number: "Write the number with its country code, such as +1 415 555 0123." },
    ],
    [["assistantId must be a UUID"], { assistantId: expect.stringContaining("not an id") }],
    [
      ["credentialId must be a UUID", "name must be a string"],
      { credentialId: expect.any(String), name: "Vapi says: must be a string." },
    ],
    [
      ["authentication.username must be longer than or equal to 20 characters"],
      { "authentication.username": "Use at least 20 characters." },
    ],
    [["property smsEnabled should not exist"], { smsEnabled: "Vapi does not take this for this provider." }],
    [
      ["each value in hooks.property do should not exist"],
      { hooks: "Vapi does not take one of these hooks as it is." },
    ],
    [["each value in hooks must be an object"], { hooks: "Vapi says: must be an object." }],
    [["hooks.0.do must be an array"], { "hooks.0.do": "Vapi says: must be an array." }],
    [
      ["hooks.1.do.0.exact must be shorter than or equal to 4000 characters"],
      { "hooks.1.do.0.exact": "Use at most 4000 characters." },
    ],
    [
      ["hooks.0.filters.0.each value in startsWith must be a string"],
      { "hooks.0.filters.0.startsWith": "Vapi says: must be a string." },
    ],
    [["each value in hooks.do must be an array"], { "hooks.do": "Vapi says: must be an array." }],
    [["hooks.0.property colour should not exist"], { "hooks.0": "Vapi does not take colour here." }],
    [["server.property colour should not exist"], { server: "Vapi does not take colour here." }],
    [
      ["server.backoffPlan.maxRetries must not be greater than 10"],
      { "server.backoffPlan.maxRetries": "Vapi says: must not be greater than 10." },
    ],
    [
      ["fallbackDestination.transferPlan.timeout must not be less than 1"],
      { "fallbackDestination.transferPlan.timeout": "Vapi says: must not be less than 1." },
    ],
    [
      ["server.each value in encryptedPaths must be a string"],
      { "server.encryptedPaths": "Vapi says: must be a string." },
    ],
    [["nested property server must be an object"], { server: "Vapi says: must be an object." }],
    [
      ["server.timeoutSeconds must not be greater than 300"],
      { "server.timeoutSeconds": "Vapi says: must not be greater than 300." },
    ],
    [["property rubbish should not exist"], undefined],
    ["twilioAccountSid should not be empty", { twilioAccountSid: "Fill this in." }],
    ["Number Not Found on Twilio", { number: "This Twilio account has no such number." }],
    [
      "Couldn't Update Telnyx Number. Error: Request failed with status code 404",
      { number: "This Telnyx account has no such number." },
    ],
    [
      "Couldn't Update Telnyx Number. Error: Request failed with status code 401",
      { credentialId: "The carrier refused this credential." },
    ],
    [
      `Couldn't Get Assistant. \`assistantId\` ${otherId} Does Not Exist.`,
      { assistantId: expect.stringContaining("deleted") },
    ],
  ])("under the field it speaks about: %j", async (message, fields) => {
    const failure = await refusal(message);
    expect(failure).toMatchObject({ code: "upstream-refused", message: "Vapi refused to create this phone number." });
    expect(failure.fields).toEqual(fields);
    expect(failure.next).toContain("Nothing was created.");
  });

  it("the first of two words about one field counts", async () => {
    const failure = await refusal(["name must be a string", "name must be shorter than or equal to 40 characters"]);
    expect(failure.fields).toEqual({ name: "Vapi says: must be a string." });
    expect(failure.details).toBe(
      "Vapi answered 400:\nname must be a string\nname must be shorter than or equal to 40 characters",
    );
  });

  it("passes an unknown reason on", async () => {
    expect(await refusal("The moon is full")).toMatchObject({
      next: "It says: The moon is full. Nothing was created.",
      details: "Vapi answered 400:\nThe moon is full",
    });
  });

  it("a gateway or a key of a credential", async () => {
    const texts = ["Couldn't validate SIP trunk credential. SIP gateway creation failed.", "Provider key is invalid"];
    const { url } = await upstream((response, _, count) => refuse(response, 400, texts[count - 1]));
    const { credentials } = clientOf(url).client;
    expect(await failureOf(credentials.create({ provider: "byo-sip-trunk", gateways: [] }))).toMatchObject({
      message: "Vapi refused to create this credential.",
      fields: { gateways: "Vapi could not set these gateways up." },
    });
    expect(await failureOf(credentials.create({ provider: "telnyx", apiKey: "K" }))).toMatchObject({
      fields: { apiKey: "The carrier refused this key." },
    });
  });

  it.each([
    [
      401,
      "Invalid Key. Hot tip, you may be using the private key instead of the public key, or vice versa.",
      "key-refused",
    ],
    [401, "Unauthorized", "key-refused"],
    [403, "Key doesn't allow assistantId 'x'", "key-public"],
    [403, "Forbidden resource", "upstream-refused"],
    [404, "Not Found", "not-found"],
    [404, "Cannot GET /phone-number/x", "upstream-refused"],
    [409, "Conflict", "upstream-refused"],
    [422, "Unprocessable", "upstream-refused"],
    [500, "Internal server error", "upstream-down"],
  ] as const)("%s %s", async (status, message, code) => {
    const failure = await readFailure((response) => refuse(response, status, message));
    expect(failure).toMatchObject({ code, details: `Vapi answered ${status}:\n${message}` });
    expect(failure.next).toBeTruthy();
  });

  it.each([
    ["text/plain", "error code: 1010"],
    ["text/html", "<!doctype html><title>Attention Required! | Cloudflare</title>"],
  ])("403 of the network in front, as %s", async (type, page) => {
    expect(await readFailure((response) => response.writeHead(403, { "content-type": type }).end(page))).toMatchObject({
      code: "upstream-refused",
      message: "The network in front of Vapi refused this server.",
    });
  });

  it("turns a page into its words", async () => {
    const page =
      "<html><head><title>502</title><style>b{}</style><script>var x=1</script></head><body><h1>Bad&nbsp;gateway</h1>\u0007\r\n</body>";
    expect(await readFailure((response) => html(response, 500, page))).toMatchObject({
      code: "upstream-down",
      details: "Vapi answered 500:\n502 Bad gateway",
    });
  });

  it.each([
    ["a bare string", '"Nope"', "Nope"],
    ["a bare array", '["One","Two"]', "One\nTwo"],
    ["an error object", '{"error":{"message":"Deep"}}', "Deep"],
    ["errors", '{"errors":[{"message":"A"},"B"]}', "A\nB"],
    ["an error word", '{"error":"Bad Request","statusCode":400}', "Bad Request"],
    ["numbers", '{"message":[1,null,{}]}', ""],
    ["null", "null", ""],
    ["nothing", "", ""],
    ["broken JSON", '{"message":"x', '{"message":"x'],
  ])("understands %s", async (_, body, words) => {
    const failure = await readFailure((response) =>
      response.writeHead(400, { "content-type": "application/json" }).end(body),
    );
    expect(failure.code).toBe("upstream-refused");
    expect(failure.details).toBe(words ? `Vapi answered 400:\n${words}` : "Vapi answered 400 without words.");
  });

  it("clips what is long", async () => {
    for (const text of [
      "x".repeat(3_000_000),
      "word ".repeat(200_000),
      "<script>".repeat(200_000),
      "token".repeat(200_000),
    ]) {
      const json = await readFailure((response) => refuse(response, 400, text));
      const page = await readFailure((response) => html(response, 400, text));
      for (const failure of [json, page]) expect(failure.details?.length).toBeLessThanOrEqual(500);
    }
    const many = await readFailure((response) => refuse(response, 400, Array(100_000).fill("name must be a string")));
    expect(many.details?.length).toBeLessThanOrEqual(500);
  });

  it("says how long to wait", async () => {
    const { url } = await upstream((response) => json(response, 429, { message: "Slow down" }, { "retry-after": "7" }));
    expect(await failureOf(clientOf(url).client.phoneNumbers.create(create))).toMatchObject({
      code: "rate-limited",
      retryAfterSeconds: 7,
      next: "It goes on in 7 s. Nothing was created.",
    });
  });
});
