import { expect, test } from "vitest";
import { aNumber } from "@/lib/domain/testing";
import { factsOf } from "./facts-of";

test("only what the number has is listed, and of secrets only that they are set", () => {
  const phone = aNumber({
    twilioAccountSid: "AC0123",
    secretsSet: ["twilioAuthToken", "server.secret", "serverUrlSecret", "somethingNew"],
    hooksCount: 2,
    fallback: { type: "number", to: "+13125550148" },
  });
  expect(factsOf({ phone }).map(({ label, value }) => [label, value])).toEqual([
    ["Id", phone.id],
    ["Account SID", "AC0123"],
    ["Fallback", "+13125550148"],
    ["Hooks", "2"],
    ["Auth token", "Set, not shown"],
    ["Server secret", "Set, not shown"],
    ["somethingNew", "Set, not shown"],
  ]);
});

test("a trunk number says whether E.164 is required", () => {
  const off = aNumber({ provider: "byo-phone-number", numberE164CheckEnabled: false });
  expect(factsOf({ phone: off })).toContainEqual({ label: "Require E.164", value: "Off" });
});
