import { expect, test } from "vitest";
import type { Failure } from "@/lib/domain/errors";
import { findProvider } from "@/lib/providers/registry";
import { inFormTerms } from "./form-terms";

const twilio = findProvider("twilio")!;
const sip = findProvider("sip")!;

test.each([
  ["its own name", twilio, {}, "number", "number"],
  ["a path inside an object", sip, {}, "authentication.password", "sipPassword"],
  ["the object as a whole", sip, {}, "authentication", "sipUsername"],
  ["access that is not in use", twilio, { access: "key" }, "twilioAuthToken", "twilioApiKey"],
])("a refusal about %s lands under a field on screen", (_what, definition, values, spoken, name) => {
  const said = inFormTerms(refusal({ [spoken]: "No." }), definition, { ...definition.emptyValues, ...values });
  expect(said.fields).toEqual({ [name]: "No." });
});

test("what no field of the form is about is left to the banner", () => {
  expect(inFormTerms(refusal({ server: "No." }), twilio, twilio.emptyValues)).not.toHaveProperty("fields");
});

function refusal(fields: Record<string, string>): Failure {
  return { code: "upstream-refused", message: "Vapi refused.", fields };
}
