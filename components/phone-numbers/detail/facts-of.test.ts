import { expect, test } from "vitest";
import { aNumber } from "@/lib/phone-number/testing";
import { factsOf } from "./facts-of";

test("what the form does not show is listed, and of secrets only that they are set", () => {
  const phone = aNumber({
    areaCode: "971",
    secretsSet: ["twilioAuthToken", "server.secret", "serverUrlSecret", "somethingNew"],
  });
  expect(factsOf({ phone }).map(({ label, value }) => [label, value])).toEqual([
    ["Id", phone.id],
    ["Area code", "971"],
    ["Auth token", "Set, not shown"],
    ["Server secret", "Set, not shown"],
    ["somethingNew", "Set, not shown"],
  ]);
});
