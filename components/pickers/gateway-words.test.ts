import { expect, test } from "vitest";
import { gatewayLine, gatewayNote } from "./gateway-words";

const both = { ip: "203.0.113.4", port: 5060, inboundEnabled: true, outboundEnabled: true };
const outOnly = { ip: "trunk.example.com", port: null, inboundEnabled: false, outboundEnabled: true };

test("a list shows the first gateway and counts the rest", () => {
  expect(gatewayLine({ gateways: [] })).toBeUndefined();
  expect(gatewayLine({ gateways: [outOnly] })).toBe("trunk.example.com");
  expect(gatewayLine({ gateways: [both, outOnly, outOnly] })).toBe("203.0.113.4:5060 and 2 more");
});

test("the chosen one shows every gateway with the direction of its calls", () => {
  expect(gatewayNote({ gateways: [] })).toBeUndefined();
  expect(gatewayNote({ gateways: [both, outOnly] })).toBe(
    "Gateways: 203.0.113.4:5060 (in and out), trunk.example.com (out)",
  );
});
