import { describe, expect, test } from "vitest";
import { credentialBody } from "./body";
import { type NewCredential, newCredential } from "./schema";

const gateway = {
  ip: "203.0.113.4",
  port: "5060",
  outboundProtocol: "udp" as const,
  inboundEnabled: true,
  outboundEnabled: true,
};
const trunk: NewCredential = {
  provider: "byo-sip-trunk",
  name: " Office trunk ",
  gateways: [gateway],
  authUsername: "",
  authPassword: "",
  outboundLeadingPlusEnabled: false,
};
const sentGateway = { ...gateway, port: 5060 };

test.each<[string, NewCredential, Record<string, unknown>]>([
  [
    "Vonage",
    { provider: "vonage", name: "Main", apiKey: "k", apiSecret: " s " },
    { provider: "vonage", name: "Main", apiKey: "k", apiSecret: "s" },
  ],
  ["Telnyx", { provider: "telnyx", name: "Main", apiKey: "k" }, { provider: "telnyx", name: "Main", apiKey: "k" }],
  ["a trunk", trunk, { provider: "byo-sip-trunk", name: "Office trunk", gateways: [sentGateway] }],
  [
    "a trunk that signs in",
    { ...trunk, authUsername: "u", authPassword: "p", outboundLeadingPlusEnabled: true },
    {
      provider: "byo-sip-trunk",
      name: "Office trunk",
      gateways: [sentGateway],
      outboundLeadingPlusEnabled: true,
      outboundAuthenticationPlan: { authUsername: "u", authPassword: "p" },
    },
  ],
])("the request for %s", (_kind, typed, body) => {
  expect(credentialBody(newCredential.parse(typed))).toStrictEqual(body);
});

describe("what is wrong stands under its field", () => {
  test.each([
    ["name", { ...trunk, name: " " }],
    ["name", { ...trunk, name: "🦊".repeat(41) }],
    ["apiKey", { provider: "telnyx", name: "Main", apiKey: "" }],
    ["apiSecret", { provider: "vonage", name: "Main", apiKey: "k", apiSecret: "" }],
    ["authPassword", { ...trunk, authUsername: "u" }],
    ["authUsername", { ...trunk, authPassword: "p" }],
    ["gateways", { ...trunk, gateways: [] }],
    ["gateways.0.ip", withGateway({ ip: "" })],
    ["gateways.0.ip", withGateway({ ip: "300.1.1.1" })],
    ["gateways.0.ip", withGateway({ ip: "trunk.example.com" })],
    ["gateways.0.ip", withGateway({ ip: "http://10.0.0.1/", inboundEnabled: false })],
    ["gateways.0.port", withGateway({ port: "0" })],
    ["gateways.0.port", withGateway({ port: "65536" })],
    ["gateways.0.port", withGateway({ port: "sip" })],
    ["gateways.0.outboundEnabled", withGateway({ inboundEnabled: false, outboundEnabled: false })],
  ])("%s", (path, typed) => {
    expect(newCredential.safeParse(typed).error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });

  test("a gateway for outbound calls only may be a host name", () => {
    expect(newCredential.safeParse(withGateway({ ip: "trunk.example.com", inboundEnabled: false })).success).toBe(true);
  });
});

function withGateway(part: Partial<typeof gateway>) {
  return { ...trunk, gateways: [{ ...gateway, ...part }] };
}
