import { describe, expect, it } from "vitest";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { providerIds } from "@/lib/domain/phone-number";
import { changesSomething, createBody, createFields, onlyWritable, updateBody, updateFields } from "./bodies";
import { readPhoneNumber } from "./schema";
import { otherId, someId } from "./testing/upstream";

function row(fields: Record<string, unknown> = {}): PhoneNumber {
  const phone = readPhoneNumber({ id: someId, provider: "twilio", number: "+14155550123", ...fields });
  if (!phone) throw new Error("no row");
  return phone;
}

const everything = Object.fromEntries(
  [...new Set(Object.values(createFields).flat()), "id", "orgId", "status", "createdAt", "updatedAt", "rubbish"].map(
    (field) => [field, `a ${field}`],
  ),
);

const nested = {
  fallbackDestination: { type: "number", number: "+14155550199" },
  hooks: [{ on: "call.ringing", do: [] }],
  server: {
    url: "https://example.com",
    timeoutSeconds: null,
    credentialId: null,
    headers: [],
    staticIpAddressesEnabled: null,
    encryptedPaths: [],
    backoffPlan: null,
  },
  authentication: { username: "u", password: "p", realm: null },
};

describe("rule 1: only fields that the provider's DTO knows, only what changed, explicit null", () => {
  it.each(providerIds)("a create for %s carries its DTO's fields and no other", (provider) => {
    const body = createBody(provider, { ...everything, squadId: undefined });
    const expected = createFields[provider].filter((field) => field !== "squadId");
    expect(Object.keys(body).sort()).toEqual([...expected, "provider"].sort());
    expect(body.provider).toBe(provider);
  });

  it.each(providerIds)("a change for %s carries its DTO's fields and no other", (provider) => {
    const body = updateBody(row({ provider }), { ...everything, ...nested, squadId: undefined });
    expect(Object.keys(body).sort()).toEqual([...updateFields[provider], "provider"].sort());
    expect(onlyWritable({ ...everything, provider })).not.toHaveProperty("rubbish");
  });

  it("never sends the number of a Vapi number, nor an area code in a change", () => {
    const phone = row({ provider: "vapi" });
    expect(updateBody(phone, { number: "+14155550199", numberDesiredAreaCode: "415", name: "Desk" })).toEqual({
      provider: "vapi",
      name: "Desk",
    });
  });

  it("leaves out of a create what is empty", () => {
    const values = {
      number: "+14155550123",
      name: "",
      assistantId: null,
      squadId: undefined,
      authentication: { username: "" },
    };
    expect(createBody("telnyx", values)).toEqual({ provider: "telnyx", number: "+14155550123" });
    expect(createBody("vapi", values)).toEqual({ provider: "vapi" });
  });

  it("sends every field of a provider that came after the table was written", () => {
    expect(createBody("sixth", { number: "1", sixthToken: "t", name: "" })).toEqual({
      provider: "sixth",
      number: "1",
      sixthToken: "t",
    });
  });

  it("changes only what differs from the row", () => {
    const phone = row({ name: "Desk", smsEnabled: true });
    expect(updateBody(phone, { name: "Desk", smsEnabled: true })).toEqual({ provider: "twilio" });
    expect(changesSomething(updateBody(phone, { name: "Desk" }))).toBe(false);
    expect(updateBody(phone, { name: "Sales", smsEnabled: true })).toEqual({ provider: "twilio", name: "Sales" });
    expect(changesSomething(updateBody(phone, { name: "Sales" }))).toBe(true);
  });

  it("clears with null, also where a form says empty", () => {
    const phone = row({ name: "Desk", assistantId: otherId });
    expect(updateBody(phone, { name: "" })).toEqual({ provider: "twilio", name: null });
    expect(updateBody(phone, { assistantId: null })).toEqual({ provider: "twilio", assistantId: null });
    expect(updateBody(phone, { assistantId: "" })).toEqual({ provider: "twilio", assistantId: null });
    expect(onlyWritable({ provider: "twilio", name: null, assistantId: undefined })).toEqual({
      provider: "twilio",
      name: null,
    });
  });

  it("choosing an assistant nulls squad and workflow, and the other way round", () => {
    const answered = { assistantId: otherId, squadId: null, workflowId: null };
    expect(updateBody(row({ squadId: someId }), { assistantId: otherId })).toEqual({ provider: "twilio", ...answered });
    expect(updateBody(row(), { assistantId: otherId, squadId: null })).toEqual({ provider: "twilio", ...answered });
    expect(updateBody(row({ assistantId: someId }), { squadId: otherId })).toEqual({
      provider: "twilio",
      assistantId: null,
      squadId: otherId,
      workflowId: null,
    });
  });

  it("nobody answers: all three are nulled", () => {
    expect(updateBody(row({ assistantId: otherId, workflowId: "w" }), { assistantId: null, squadId: null })).toEqual({
      provider: "twilio",
      assistantId: null,
      squadId: null,
      workflowId: null,
    });
  });

  it("sends no routing where the same assistant answers already", () => {
    expect(updateBody(row({ assistantId: otherId }), { assistantId: otherId })).toEqual({ provider: "twilio" });
  });

  it("refuses an assistant and a squad at once", () => {
    const both = { assistantId: someId, squadId: otherId };
    expect(() => updateBody(row(), both)).toThrow("not by both");
    expect(() => createBody("telnyx", both)).toThrow("not by both");
  });

  it("leaves a secret alone that is empty or still masked, and clears one only where one is stored", () => {
    expect(updateBody(row(), { twilioAuthToken: "", twilioApiSecret: "••••••••" })).toEqual({ provider: "twilio" });
    expect(updateBody(row(), { twilioAuthToken: "new" })).toEqual({ provider: "twilio", twilioAuthToken: "new" });
    expect(updateBody(row(), { twilioAuthToken: null })).toEqual({ provider: "twilio" });
    expect(updateBody(row({ twilioAuthToken: "old" }), { twilioAuthToken: null })).toEqual({
      provider: "twilio",
      twilioAuthToken: null,
    });
  });

  it("writes the shared fields only of a provider it does not know", () => {
    const phone = row({ provider: "invented" });
    expect(updateBody(phone, { name: "Desk", number: "1", smsEnabled: true })).toEqual({
      provider: "invented",
      name: "Desk",
    });
  });
});

describe("rule 4: smsEnabled exists for Twilio only", () => {
  it.each(providerIds)("%s", (provider) => {
    const sends = provider === "twilio";
    expect("smsEnabled" in createBody(provider, { smsEnabled: false })).toBe(sends);
    expect("smsEnabled" in updateBody(row({ provider }), { smsEnabled: false })).toBe(sends);
    expect("smsEnabled" in onlyWritable({ provider, smsEnabled: false })).toBe(sends);
  });

  it("reads as nothing on a row of another provider, whatever the upstream says", () => {
    expect(row({ provider: "vapi", smsEnabled: true }).smsEnabled).toBeNull();
    expect(row({ smsEnabled: false }).smsEnabled).toBe(false);
    expect(row().smsEnabled).toBeNull();
  });
});

describe("rule 7: workflows are retired", () => {
  it("a workflow is shown, and only ever written as null", () => {
    const phone = row({ workflowId: otherId });
    expect(phone.workflowId).toBe(otherId);
    expect(updateBody(phone, { workflowId: someId })).toEqual({ provider: "twilio", workflowId: null });
  });
});
