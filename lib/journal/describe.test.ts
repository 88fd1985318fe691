import { expect, test } from "vitest";
import { sentenceOf, type Told } from "./describe";

const assistantId = "11111111-1111-4111-8111-111111111111";
const squadId = "22222222-2222-4222-8222-222222222222";
const workflowId = "33333333-3333-4333-8333-333333333333";
const names = new Map([
  [assistantId, "Dovetail claims intake"],
  [squadId, "Front desk"],
]);
const nobody = { assistantId: null, squadId: null, workflowId: null };

const entry = (facts: Partial<Told>): Told => ({
  action: "updated",
  before: null,
  after: null,
  secrets: [],
  undoes: null,
  state: "done",
  ...facts,
});
const said = (facts: Partial<Told>) => sentenceOf(entry(facts), names);

test.each<[Partial<Told>, string]>([
  [{ before: nobody, after: { ...nobody, assistantId } }, "assigned Dovetail claims intake to"],
  [{ before: { ...nobody, assistantId }, after: { ...nobody, squadId } }, "assigned the squad Front desk to"],
  [{ before: { ...nobody, assistantId }, after: nobody }, "took Dovetail claims intake off"],
  [{ before: { ...nobody, workflowId }, after: nobody }, "took the retired workflow 3333…3333 off"],
  [{ before: nobody, after: { ...nobody, assistantId: workflowId } }, "assigned the assistant 3333…3333 to"],
  [{ before: { smsEnabled: true }, after: { smsEnabled: false } }, "turned SMS off for"],
  [{ before: { smsEnabled: null }, after: { smsEnabled: true } }, "turned SMS on for"],
  [{ before: { name: "Claims" }, after: { name: "Sales" } }, "renamed"],
  [{ before: { name: null }, after: { name: "Sales" } }, "named"],
  [{ before: { name: "Claims" }, after: { name: null } }, "removed the name of"],
  [
    { before: { hooks: [], server: null }, after: { hooks: [{}], server: { url: "x" } } },
    "changed hooks and server of",
  ],
  [{ before: { name: "a", hooks: [] }, after: { name: "a", hooks: [{}] } }, "changed hooks of"],
  [
    { before: { authentication: {} }, after: { authentication: {} }, secrets: ["authentication.password"] },
    "changed SIP access of",
  ],
  [{ before: {}, after: {}, secrets: ["twilioAuthToken", "twilioApiKey"] }, "changed Twilio access of"],
  [{ before: { name: "b" }, after: { name: "a" }, undoes: workflowId }, "restored name of"],
  [{ before: { name: "a", smsEnabled: true }, state: "unknown" }, "tried to change name and SMS of"],
  [{ before: { name: "a" }, state: "unknown", undoes: workflowId }, "tried to restore name of"],
  [{ action: "imported", after: { provider: "twilio" } }, "imported"],
  [{ action: "imported", after: { provider: "vapi" } }, "created"],
  [{ action: "imported", after: { provider: "telnyx" }, state: "unknown" }, "tried to import"],
  [{ action: "released" }, "released"],
  [{ action: "released", state: "sending" }, "tried to release"],
  [{ action: "credential-added", after: { name: "Acme trunk" } }, "added the credential Acme trunk"],
  [{ action: "message-sent", after: { customerNumber: "+14155550123" } }, "sent a text to +1 415 555 0123 from"],
  [{ action: "call-started", after: { customerNumber: "+442079460311" } }, "started a call to +44 20 7946 0311 from"],
])("%j reads %s", (facts, expected) => {
  expect(said(facts)).toBe(expected);
});
