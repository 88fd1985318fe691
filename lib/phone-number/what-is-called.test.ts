import { expect, test } from "vitest";
import { formValuesOf } from "./form";
import { aNumber } from "./testing";
import { whatIsCalled } from "./what-is-called";

const assistant = "11111111-1111-4111-8111-111111111111";
const blank = formValuesOf(aNumber(), { smsWorks: true });
const url = "https://hooks.example/vapi";
const said = (server: Partial<typeof blank.server>, more: Partial<typeof blank> = {}) =>
  whatIsCalled({ ...blank, ...more, server: { ...blank.server, ...server } }).join(" ");

test("without a server, the others' are named", () => {
  expect(said({})).toContain("no server URL of its own");
});

test("it asks who answers, within the figure that nobody can change", () => {
  const words = said({ url, timeoutSeconds: "60" });
  expect(words).toContain(`POST to ${url} and asks who answers`);
  expect(words).toContain("within 7.5 seconds");
  expect(words).toContain("up to 60 seconds");
  expect(said({ url })).toContain("up to 20 seconds");
});

test("it only reports where an assistant answers", () => {
  expect(said({ url }, { answeredBy: "assistant", assistantId: assistant })).toContain("The assistant answers; during");
  expect(said({ url }, { answeredBy: "server", assistantId: assistant })).toContain("asks who answers");
});

test("headers, credential and addresses", () => {
  const header = (name: string) => ({ name, value: "hush", kept: false });
  expect(said({ url, headers: [header("x-a"), header("x-b"), header(" ")] })).toContain("the headers x-a and x-b");
  expect(said({ url, credentialId: assistant })).toContain("signs in with the chosen credential");
  expect(said({ url, credentialId: assistant, headers: [header("authorization")] })).toContain(
    "overrides the credential",
  );
  expect(said({ url, staticIpAddressesEnabled: true })).toContain("167.150.224.0/23");
  expect(said({ url, encryptedPaths: "message" })).toContain("only encrypted with a credential");
  expect(said({ url, headers: [header("x-a")] })).not.toContain("hush");
});

test("trying again", () => {
  const plan = { type: "fixed", maxRetries: "3", baseDelaySeconds: "2", excludedStatusCodes: "" } as const;
  expect(said({ url })).toContain("does not try again");
  expect(said({ url, backoffPlan: { ...plan, maxRetries: "0" } })).toContain("does not try again");
  expect(said({ url, backoffPlan: plan })).toContain("up to 3 times, 2 s apart");
  expect(said({ url, backoffPlan: { ...plan, type: "exponential", maxRetries: "1" } })).toContain(
    "once, first after 2 s",
  );
});
