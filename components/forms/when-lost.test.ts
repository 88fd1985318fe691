import { expect, test } from "vitest";
import { fail, ok } from "@/lib/domain/result";
import { whenLost } from "./when-lost";

const unknown = { code: "outcome-unknown", message: "Nobody knows." } as const;
const refused = { code: "invalid-input", message: "No." } as const;

test("a lost connection is said in words of its own, an answer passes through", async () => {
  expect(await whenLost(async () => Promise.reject(new TypeError("Failed to fetch")), unknown)()).toEqual(
    fail(unknown),
  );
  expect(await whenLost(async (given: string) => ok(given), unknown)("there")).toEqual(ok("there"));
  expect(await whenLost(async () => fail(refused), unknown)()).toEqual(fail(refused));
});
