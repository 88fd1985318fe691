import { expect, test } from "vitest";
import { comparisonOf, valueChangesOf } from "./value-changes";

const assistantId = "11111111-1111-4111-8111-111111111111";
const names = new Map([[assistantId, "Dovetail claims intake"]]);

test("each field that differs says what it was and what it became", () => {
  const before = { name: null, assistantId: null, squadId: null, smsEnabled: true };
  const after = { name: "Claims", assistantId, squadId: null, smsEnabled: false };
  expect(valueChangesOf({ before, after, secrets: [] }, names)).toEqual([
    { label: "Name", before: "No name", after: "Claims" },
    { label: "Assistant", before: "Nobody", after: "Dovetail claims intake" },
    { label: "SMS", before: "On", after: "Off" },
  ]);
});

test("nested settings are compared leaf by leaf, lists as a whole", () => {
  const server = { url: "https://a.example", timeoutSeconds: null, headerNames: ["X-Team"], backoffPlan: null };
  const changed = { ...server, timeoutSeconds: 30, headerNames: [], backoffPlan: { type: "fixed", maxRetries: 2 } };
  expect(valueChangesOf({ before: { server }, after: { server: changed }, secrets: [] }, names)).toEqual([
    { label: "Server: timeout seconds", before: "Not set", after: "30" },
    { label: "Server: header names", before: "X-Team", after: "None" },
    { label: "Server: backoff plan, type", before: "Not set", after: "fixed" },
    { label: "Server: backoff plan, max retries", before: "Not set", after: "2" },
  ]);
  const [hooks] = valueChangesOf(
    { before: { hooks: [] }, after: { hooks: [{ on: "call.ringing" }] }, secrets: [] },
    names,
  );
  expect(hooks).toEqual({ label: "Hooks", before: "None", after: '[\n  {\n    "on": "call.ringing"\n  }\n]' });
});

test("of a secret only the place is told", () => {
  const secrets = ["server.headers.Authorization", "twilioAuthToken"];
  expect(valueChangesOf({ before: {}, after: {}, secrets }, names)).toEqual([
    { label: "Server: header Authorization", before: null, after: "Changed, the value is not kept" },
    { label: "Auth token", before: null, after: "Changed, the value is not kept" },
  ]);
});

test("while the answer is missing, only what was is told", () => {
  expect(valueChangesOf({ before: { name: "Claims" }, after: null, secrets: [] }, names)).toEqual([
    { label: "Name", before: "Claims", after: null },
  ]);
});

test("a comparison shows three versions of what is not the same in all", () => {
  const before = { name: "Claims", smsEnabled: true, server: null };
  const after = { name: "Sales", smsEnabled: true, server: { url: "https://a.example" } };
  const now = { name: "Support", smsEnabled: true, server: { url: "https://a.example" } };
  expect(comparisonOf({ before, after, now }, names)).toEqual([
    { label: "Name", before: "Claims", entry: "Sales", now: "Support" },
    { label: "Server: URL", before: "Not set", entry: "https://a.example", now: "https://a.example" },
  ]);
});
