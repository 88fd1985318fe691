import { expect, test } from "vitest";
import { sipHostOf } from "./sip-host";

test.each([
  ["https://api.vapi.ai", "sip.vapi.ai"],
  ["https://api.eu.vapi.ai", "sip.eu.vapi.ai"],
  ["https://sandbox.invalid", "sip.vapi.ai"],
  ["http://127.0.0.1:4010", "sip.vapi.ai"],
  ["https://api.vapi.ai.example.com", "sip.vapi.ai"],
])("addresses of %s end in %s", (baseUrl, host) => {
  expect(sipHostOf(baseUrl)).toBe(host);
});
