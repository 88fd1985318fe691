import { describe, expect, it } from "vitest";
import { createSandbox } from "../sandbox";
import { bad, callerOf } from "../testing/caller";

const sandbox = createSandbox({ numbers: 1 });
const call = callerOf(sandbox);
const trunk = (gateway: Record<string, unknown>) => ({ provider: "byo-sip-trunk", name: "Trunk", gateways: [gateway] });

describe("credentials", () => {
  it.each([
    [
      {
        ...trunk({ ip: "203.0.113.7", port: 5061 }),
        outboundAuthenticationPlan: { authUsername: "u", authPassword: "hush" },
      },
    ],
    [trunk({ ip: "sip.carrier.example", inboundEnabled: false })],
    [{ provider: "twilio", accountSid: "AC1", authToken: "hush" }],
    [{ provider: "twilio", accountSid: "AC1", apiKey: "hush", apiSecret: "hush" }],
    [{ provider: "vonage", apiKey: "a1b2", apiSecret: "hush", name: "Vonage" }],
    [{ provider: "telnyx", apiKey: "hush", name: "Telnyx" }],
    [{ provider: "webhook", authenticationPlan: { type: "bearer", token: "hush" } }],
    [{ provider: "custom-credential", authenticationPlan: { type: "hmac", secretKey: "hush", algorithm: "sha256" } }],
    [
      {
        provider: "webhook",
        authenticationPlan: { type: "oauth2", url: "https://a.example", clientId: "c", clientSecret: "hush" },
      },
    ],
  ])("takes %o and never tells its secret", async (body) => {
    const made = await call("POST", "/credential", body);
    expect(made).toMatchObject({ status: 201, body: { provider: body.provider, id: expect.any(String) as string } });
    expect(JSON.stringify(made.body)).not.toContain("hush");
    expect((await call("GET", "/credential")).list).toContainEqual(made.body);
    expect((await call("GET", `/credential/${String(made.body.id)}`)).body).toEqual(made.body);
  });

  it.each([
    [{ provider: "byo-sip-trunk" }, ["gateways must be an array"]],
    [{ provider: "byo-sip-trunk", gateways: [] }, ["gateways should not be empty"]],
    [trunk({ ip: "sip.carrier.example" }), ["each value in gateways.ip must be an ip address"]],
    [trunk({ ip: "203.0.113.7", port: 70_000 }), ["each value in gateways.port must not be greater than 65535"]],
    [trunk({ ip: "203.0.113.7", netmask: 8 }), ["each value in gateways.netmask must not be less than 24"]],
    [{ ...trunk({ ip: "203.0.113.7" }), name: "" }, ["name must be longer than or equal to 1 characters"]],
    [{ provider: "vonage", apiKey: "a" }, ["apiSecret must be a string"]],
    [{ provider: "telnyx", apiKey: "k", color: "red" }, ["property color should not exist"]],
    [{ provider: "webhook", authenticationPlan: { type: "basic" } }, [expect.stringContaining("bearer, oauth2, hmac")]],
    [{ provider: "valueOf" }, [expect.stringContaining("provider must be one of")]],
  ])("refuses %o", async (body, message) => {
    expect(await call("POST", "/credential", body)).toMatchObject(bad(message));
  });

  it("refuses what the carrier refuses", async () => {
    expect(await call("POST", "/credential", { provider: "telnyx", apiKey: "wrong" })).toMatchObject(
      bad("Provider key is invalid"),
    );
    expect(await call("POST", "/credential", trunk({ ip: "192.0.2.99" }))).toMatchObject(
      bad("Couldn't validate SIP trunk credential. SIP gateway creation failed."),
    );
  });

  it("may be closed to a key that is good for everything else", async () => {
    sandbox.control.addFault({ kind: "credentials-refused", key: "sandbox-closed" });
    const closed = callerOf(sandbox, "sandbox-closed");
    expect((await closed("GET", "/credential")).status).toBe(403);
    expect((await closed("POST", "/credential", { provider: "telnyx", apiKey: "k" })).status).toBe(403);
    expect((await closed("GET", "/assistant")).status).toBe(200);
  });
});
