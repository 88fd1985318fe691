import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { toRowView } from "./row-view";
import type { RunRow } from "./rows";
import { mostLooks } from "./schema";

const row = (more: Partial<RunRow> = {}): RunRow => ({
  id: randomUUID(),
  runId: randomUUID(),
  workspaceId: randomUUID(),
  line: 7,
  key: "twilio|+14155550123|",
  anonymous: false,
  label: "Front desk",
  payload: { form: "twilio", values: { number: "(415) 555-0123", name: "Front desk", assistantId: "a1" } },
  state: "done",
  attempts: 1,
  looks: 0,
  doubted: false,
  sentAt: null,
  notBefore: null,
  leaseOwner: null,
  leaseUntil: null,
  upstreamId: "7c1e08d4",
  failure: null,
  before: null,
  after: null,
  settledAt: null,
  ...more,
});

const names = new Map([
  ["a1", "Reception"],
  ["a2", "Night desk"],
]);
const known = { find: () => undefined, names };

test("an imported row says number, name and who answers", () => {
  expect(toRowView(row(), { kind: "import", ...known })).toMatchObject({
    number: "+1 415 555 0123",
    name: "Front desk",
    numberId: "7c1e08d4",
    routing: { kind: "assistant", name: "Reception" },
    edit: null,
  });
});

test("a failed import can be put right, without what is no word of the row", () => {
  const failure = { code: "invalid-input", message: "Shorten the name.", fields: { name: "Too long." } };
  const payload = { form: "twilio", values: { number: "+14155550123", name: "x", twilioAccountSid: "AC1" } };
  const view = toRowView(row({ state: "failed", failure, payload, upstreamId: null }), { kind: "import", ...known });
  expect(view.edit).toEqual({ form: "twilio", values: { number: "+14155550123", name: "x" } });
  expect(view).toMatchObject({ numberId: null, failure: { message: "Shorten the name." } });
});

test("what was there already leads to it", () => {
  const failure = { code: "duplicate", message: "There already.", existingId: "e1" };
  const view = toRowView(row({ state: "skipped", failure, upstreamId: null }), { kind: "import", ...known });
  expect(view).toMatchObject({ numberId: "e1", routing: null });
});

test("a changed row says before and after, in names", () => {
  const changed = row({
    key: "n1",
    label: "+14155550123",
    payload: { changes: { assistantId: "a2" } },
    before: { assistantId: "a1" },
    after: { assistantId: "a2" },
  });
  expect(toRowView(changed, { kind: "change", ...known })).toMatchObject({
    number: "+1 415 555 0123",
    name: null,
    numberId: "n1",
    changes: [{ label: "Assistant", before: "Reception", after: "Night desk" }],
  });
});

test("a released number is not linked any more", () => {
  const released = row({ key: "n1", payload: { release: true } });
  expect(toRowView(released, { kind: "change", ...known })).toMatchObject({ numberId: null, isRelease: true });
  expect(toRowView({ ...released, state: "failed" }, { kind: "change", ...known })).toMatchObject({ numberId: "n1" });
});

test("only what was looked for in vain often enough needs a person", () => {
  const view = (looks: number) => toRowView(row({ state: "unknown", looks }), { kind: "import", ...known });
  expect([view(mostLooks - 1).needsPerson, view(mostLooks).needsPerson]).toEqual([false, true]);
});
