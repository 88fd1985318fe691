import { expect, test } from "vitest";
import { readPhoneNumberDetail } from "./detail";
import { touchedSecrets } from "./touched-secrets";

const stored = {
  id: "7c1e08d4-2c1a-4f0e-9b7e-3f2a91c06b42",
  provider: "twilio",
  twilioAuthToken: "old token",
  server: { url: "https://a.example", headers: { Authorization: "Bearer one", "X-Team": "claims" } },
  hooks: [
    { on: "call.ringing", do: [{ type: "say", exact: "Closed." }] },
    { on: "call.ending", do: { destination: { sipHeaders: { "X-Secret": "s" } } } },
  ],
};
const touched = (body: Record<string, unknown>) => {
  const phone = readPhoneNumberDetail(stored) ?? expect.fail("the row cannot be read");
  return touchedSecrets(phone, { provider: "twilio", ...body });
};
const headers = stored.server.headers;

test.each<[string, Record<string, unknown>, string[]]>([
  ["a name", { name: "Sales" }, []],
  ["a token", { twilioAuthToken: "new token" }, ["twilioAuthToken"]],
  ["a first API secret", { twilioApiSecret: "x" }, ["twilioApiSecret"]],
  ["a removed token", { twilioAuthToken: null }, ["twilioAuthToken"]],
  ["a kept header beside a new timeout", { server: { url: "https://a.example", timeoutSeconds: 30, headers } }, []],
  [
    "a replaced header",
    { server: { url: "https://a.example", headers: { ...headers, Authorization: "Bearer two" } } },
    ["server.headers.Authorization"],
  ],
  [
    "a removed header and a new one",
    { server: { url: "https://a.example", headers: { Authorization: "Bearer one", "X-Key": "k" } } },
    ["server.headers.X-Team", "server.headers.X-Key"],
  ],
  ["a removed server", { server: null }, ["server.headers.Authorization", "server.headers.X-Team"]],
  ["hooks that change places", { hooks: [...stored.hooks].reverse() }, []],
  ["a hook that takes its secret along", { hooks: stored.hooks.slice(0, 1) }, ["hooks"]],
  ["a password", { authentication: { username: "desk", password: "p" } }, ["authentication.password"]],
])("%s", (_what, body, expected) => {
  expect(touched(body)).toEqual(expected);
});
