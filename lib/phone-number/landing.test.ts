import { expect, test } from "vitest";
import { formValuesOf } from "./form";
import { landed, landingOf } from "./landing";
import { aNumber } from "./testing";

const values = formValuesOf(
  aNumber({
    fallbackDestination: { type: "number", number: "+13125550148", transferPlan: { mode: "blind-transfer" } },
  }),
  { smsWorks: true },
);

test.each([
  ["name", "name"],
  ["changes.name", "name"],
  ["server", "server.url"],
  ["server.timeoutSeconds", "server.timeoutSeconds"],
  ["server.encryptedPaths.1", "server.encryptedPaths"],
  ["server.backoffPlan", "server.backoffPlan.type"],
  ["server.backoffPlan.maxRetries", "server.backoffPlan.maxRetries"],
  ["server.backoffPlan.excludedStatusCodes.0", "server.backoffPlan.excludedStatusCodes"],
  ["authentication", "authentication.username"],
  ["authentication.password", "authentication.password"],
  ["fallbackDestination", "fallbackDestination"],
  ["fallbackDestination.type", "fallbackDestination"],
  ["fallbackDestination.message.content", "fallbackDestination.message"],
  ["fallbackDestination.transferPlan.sipVerb", "fallbackDestination.transferPlan.sipVerb"],
  ["fallbackDestination.transferPlan.timeout", "fallbackDestination.transferPlan.mode"],
  ["fallbackDestination.transferPlan.summaryPlan.enabled", "fallbackDestination.transferPlan.mode"],
  ["workflowId", "assistantId"],
  ["hooks", "hooks"],
  ["hooks.startsWith", "hooks"],
  ["hooks.1", "hooks.1"],
  ["hooks.1.do.0.exact", "hooks.1.do.0.exact"],
  ["hooks.1.do.destination.number", "hooks.1.do.destination.number"],
  ["hooks.1.do.0.destination.callerId", "hooks.1"],
  ["hooks.1.filters.0.startsWith.3", "hooks.1.filters.0.startsWith"],
  ["changes.hooks.1", "hooks.1"],
  ["something.else", "something"],
])("a sentence about %s stands at %s", (path, place) => {
  expect(landingOf(path, values)).toBe(place);
});

test("of two sentences with one place the first is kept", () => {
  const fields = { "server.backoffPlan": "First.", "server.backoffPlan.unknown": "Second." };
  const failure = { code: "upstream-refused", message: "No.", fields } as const;
  expect(landed(failure, values).fields).toEqual({ "server.backoffPlan.type": "First." });
});
