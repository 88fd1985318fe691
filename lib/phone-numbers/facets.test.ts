import { describe, expect, it } from "vitest";
import { aNumber } from "@/lib/domain/testing";
import { plainFacets, toFacets } from "./facet-options";
import { select } from "./facets";
import { toEntry } from "./index-entry";
import { parseQuery } from "./query";

const assistantId = "4f1c0000-0000-4000-8000-000000009a02";
const entries = [
  aNumber({ id: "1", name: "Dental", provider: "twilio", smsEnabled: true, assistantId }),
  aNumber({
    id: "2",
    name: "Dental London",
    provider: "telnyx",
    number: "+442079460311",
    smsEnabled: null,
    assistantId,
  }),
  aNumber({ id: "3", name: "Plumbing", provider: "twilio", smsEnabled: false, squadId: "s" }),
  aNumber({
    id: "4",
    name: "Sydney",
    provider: "twilio",
    number: "+61255504417",
    serverUrl: "https://hooks.example/x",
  }),
  aNumber({ id: "5", name: null, provider: "newcomer", status: "paused", number: null, smsEnabled: null }),
  aNumber({ id: "6", name: "Old", provider: "vapi", status: null, workflowId: "w", smsEnabled: null }),
].map(toEntry);

const selected = (address: string) => select(entries, parseQuery(new URLSearchParams(address)));
const ids = (address: string) => selected(address).matching.map((entry) => entry.id);
const counted = (address: string, key: "provider" | "status" | "routing" | "sms" | "assistant") =>
  Object.fromEntries(selected(address).counts[key]);

describe("filters", () => {
  it.each([
    ["", ["1", "2", "3", "4", "5", "6"]],
    ["provider=twilio", ["1", "3", "4"]],
    ["provider=other", ["5"]],
    ["status=unknown", ["5", "6"]],
    ["routing=none", ["5", "6"]],
    ["routing=squad,server", ["3", "4"]],
    [`assistant=${assistantId}`, ["1", "2"]],
    ["sms=on", ["1"]],
    ["sms=off", ["3"]],
    ["provider=twilio&sms=on,off&q=dental", ["1"]],
    ["provider=telnyx&sms=on", []],
  ])("%s", (address, expected) => {
    expect(ids(address)).toEqual(expected);
  });
});

describe("counts", () => {
  it("of a filter ignore that filter and obey every other one", () => {
    expect(counted("provider=twilio&q=dental", "provider")).toEqual({ twilio: 1, telnyx: 1 });
    expect(counted("provider=twilio&q=dental", "routing")).toEqual({ assistant: 1 });
    expect(counted("provider=telnyx", "sms")).toEqual({});
    expect(counted("", "assistant")).toEqual({ [assistantId]: 2 });
  });

  it("leave a row out that is on for US numbers only", () => {
    expect(counted("", "sms")).toEqual({ on: 1, off: 1 });
  });
});

describe("ways out of no match", () => {
  it("tell what leaving one condition out brings", () => {
    expect(selected("provider=telnyx&sms=on&q=dental").reliefs).toEqual([
      { drop: "provider", total: 1 },
      { drop: "sms", total: 1 },
      { drop: "q", total: 0 },
    ]);
  });
});

describe("options", () => {
  const query = parseQuery(new URLSearchParams("assistant=gone"));
  const names = { assistants: new Map([[assistantId, { name: "Aldergate" }]]), squads: undefined };

  const usage = select(entries, parseQuery({})).counts.assistant;

  it("carry labels and counts, a chosen one even at zero", () => {
    const facets = toFacets({ counts: select(entries, query).counts, usage, query, names });
    expect(facets.assistant).toEqual([
      { value: assistantId, label: "Aldergate", count: 2 },
      { value: "gone", label: "Unknown gone", count: 0 },
    ]);
    expect(facets.routing.map(({ label }) => label)).toEqual(["Assistant", "Squad", "Server URL", "Nobody"]);
  });

  it("offer what is out of the ordinary only where it occurs", () => {
    const all = parseQuery({});
    const facets = toFacets({ counts: select(entries, all).counts, usage, query: all, names });
    expect(facets.provider.map(({ label }) => label)).toEqual([
      "Vapi",
      "Twilio",
      "Vonage",
      "Telnyx",
      "SIP trunk",
      "Other",
    ]);
    expect(plainFacets(all).provider.map(({ value }) => value)).not.toContain("other");
    expect(plainFacets(all).status.every(({ count }) => count === null)).toBe(true);
  });
});
