import { describe, expect, it } from "vitest";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { aNumber } from "@/lib/domain/testing";
import { type RoutingNames, toRow } from "./row";

const names: RoutingNames = {
  assistants: new Map([["a", { name: "Front desk" }]]),
  squads: new Map([["s", { name: null }]]),
};
const row = (fields: Partial<PhoneNumber>, known = names) => toRow(aNumber(fields), known);

describe("a row", () => {
  it("shows a number the way people read it and keeps it as stored", () => {
    expect(row({})).toMatchObject({ number: "+14155550123", display: "+1 415 555 0123", country: "US" });
    expect(row({ number: "+442079460311" })).toMatchObject({ display: "+44 20 7946 0311", country: "GB" });
  });

  it.each([
    ["masked", { number: "+165****8621" }, { display: "+165****8621", country: null }],
    ["of a trunk", { number: "desk24", provider: "byo-phone-number" }, { display: "desk24", country: null }],
    ["missing", { number: null, provider: "vapi" }, { display: null, country: "US", label: "Front" }],
    ["SIP only", { number: null, provider: "vapi", sipUri: "sip:x@sip.vapi.ai" }, { display: null, country: null }],
  ])("survives a number that is %s", (_, fields, shown) => {
    expect(row({ name: "Front", ...fields })).toMatchObject(shown);
  });

  it("is called by name, number, SIP address or id", () => {
    expect(row({ name: null }).label).toBe("+14155550123");
    expect(row({ name: null, number: null, sipUri: "sip:x@y" }).label).toBe("sip:x@y");
    expect(row({ name: "", number: null, id: "i" }).label).toBe("i");
  });

  it("tells who answers, by name where it is known", () => {
    expect(row({ assistantId: "a" }).routing).toMatchObject({ kind: "assistant", name: "Front desk", known: true });
    expect(row({ assistantId: "x" }).routing).toMatchObject({ id: "x", name: null, known: false });
    expect(row({ squadId: "s" }).routing).toMatchObject({ kind: "squad", name: null, known: true });
    expect(row({ serverUrl: "https://hooks.example:8443/in" }).routing).toMatchObject({ host: "hooks.example:8443" });
    expect(row({ workflowId: "w" }).routing).toMatchObject({ kind: "workflow", id: "w" });
    expect(row({}).routing).toMatchObject({ kind: "none" });
  });

  it("claims no assistant unknown when the names could not be read", () => {
    expect(row({ assistantId: "x" }, { assistants: undefined, squads: undefined }).routing.known).toBe(true);
  });

  it("counts the age of activating only, and keeps words it does not know", () => {
    const since = "2026-08-19T09:00:00.000Z";
    expect(row({ status: "activating" }).status).toEqual({ kind: "activating", word: "Activating", since });
    expect(row({ status: "active" }).status).toEqual({ kind: "active", word: "Active", since: null });
    expect(row({ status: null }).status).toMatchObject({ kind: "unknown", word: "Unknown" });
    expect(row({ status: "porting_out" }).status).toMatchObject({ kind: "unknown", word: "Porting out" });
  });

  it("names the provider, and one invented since by its own word", () => {
    expect(row({ provider: "byo-phone-number" }).providerLabel).toBe("SIP trunk");
    expect(row({ provider: "newcomer" }).providerLabel).toBe("newcomer");
  });

  it("carries nothing else of the upstream's row", () => {
    const text = JSON.stringify(row({ twilioAccountSid: "AC0", sipUsername: "u", secretsSet: ["twilioAuthToken"] }));
    expect(text).not.toMatch(/AC0|twilioAuthToken|sipUsername/);
  });
});
