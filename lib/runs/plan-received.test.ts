import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { eachDatabase } from "@/lib/db/testing";
import { isJsonObject } from "@/lib/domain/json";
import { hiddenValue } from "@/lib/domain/phone-number-detail";
import { rawRowOf } from "@/lib/vapi/detail";
import type { RunChange } from "./change";
import { planChange } from "./plan";
import { rollbackOutlook } from "./rollback-outlook";
import { startChangeRun } from "./start-change";
import { readRun } from "./store";
import { aScene, type Scene, statesOf } from "./testing/scene";

const assistantId = "5b0a4c7e-2f7d-4a58-9d5e-0c1f6f0f7a11";
const squadId = "0f6d1d0a-6f0e-4c55-8a6e-7f0d7f1f2b22";
const selection = { query: "?sort=name" };
const headerValue = "a-token-for-the-server";
const every = ["bandwidth", "byo-phone-number", "telnyx", "twilio", "vapi", "vonage"];

type Case = {
  name: string;
  change: RunChange;
  /** Providers that are changed. */ providers: string[];
  skips?: RegExp[];
};

const cases: Case[] = [
  { name: "an assistant", change: { kind: "assign", assistantId, squadId: null }, providers: every },
  { name: "a squad", change: { kind: "assign", assistantId: null, squadId }, providers: every },
  {
    name: "nobody",
    change: { kind: "assign", assistantId: null, squadId: null },
    providers: every,
    skips: [/Nothing to take away/],
  },
  {
    name: "SMS off",
    change: { kind: "sms", smsEnabled: false },
    providers: ["twilio"],
    skips: [/Already so/, /Twilio numbers only, and this is one of Telnyx/, /one of Vapi/, /US numbers only/],
  },
  {
    name: "SMS on",
    change: { kind: "sms", smsEnabled: true },
    providers: ["twilio"],
    skips: [/Already so/, /one of SIP trunk/, /one of Vonage/, /US numbers only/],
  },
  { name: "a name", change: { kind: "name", pattern: "Line {last4} ({n}) {name}" }, providers: every },
  { name: "no name", change: { kind: "name", pattern: "" }, providers: every, skips: [/Already has this name/] },
  {
    name: "a fallback number",
    change: { kind: "fallback", fallbackDestination: { type: "number", number: "+14155550199", message: "Hold on." } },
    providers: every,
  },
  {
    name: "no fallback",
    change: { kind: "fallback", fallbackDestination: null },
    providers: ["byo-phone-number", "telnyx", "twilio"],
    skips: [/Nothing to take away/],
  },
  {
    name: "another timeout",
    change: { kind: "server", server: { timeoutSeconds: 33 } },
    providers: ["telnyx", "twilio", "vonage"],
    skips: [/no server URL/],
  },
  {
    name: "another server, headers kept",
    change: { kind: "server", server: { url: "https://elsewhere.example/vapi" } },
    providers: every,
    skips: [/stay with their server/],
  },
  {
    name: "another server with headers",
    change: {
      kind: "server",
      server: { url: "https://elsewhere.example/vapi", headers: [{ name: "X-Token", value: headerValue }] },
    },
    providers: every,
  },
  {
    name: "no server",
    change: { kind: "server", server: null },
    providers: ["telnyx", "vonage"],
    skips: [/stored in an older way/, /Nothing to take away/],
  },
];

eachDatabase((name, open) => {
  let scene: Scene;
  beforeAll(async () => void (await open()));
  // the standard world has every provider and every oddity: hooks, whole servers, a retired workflow, older addresses
  beforeEach(async () => void (scene = await aScene({ numbers: 64 })));

  const plan = (change: RunChange) => planChange(scene.ctx, selection, change, { perSecond: 4 });

  async function run(change: RunChange) {
    const { fingerprint } = await plan(change);
    const key = randomUUID();
    const typed = scene.workspace.name;
    const started = await startChangeRun(scene.ctx, { key, selection, change, fingerprint, typed });
    if ("moved" in started) throw new Error("the plan moved");
    scene.forget();
    await scene.settle();
    return started.id;
  }

  // which database is behind it does not matter to what is sent
  test.each(name === "postgres" ? [] : cases)(
    "$name: the plan is what the upstream then receives, field by field",
    async (given) => {
      const { change, providers, skips = [] } = given;
      const { numbers, count, skipped } = await plan(change);
      const planned = numbers.filter((one) => !one.skipped);
      expect([...new Set(planned.map(({ phone }) => phone?.provider))].sort()).toEqual(providers);
      for (const skip of skips)
        expect(numbers.map((one) => one.skipped?.text)).toContainEqual(expect.stringMatching(skip));
      expect([planned.length, numbers.length]).toEqual([count, 64]);
      const before = await stored(scene);

      const id = await run(change);
      const received = scene.sent("PATCH").map(({ path, body }) => [path.split("/").at(-1), bodyOf(body)]);
      expect(Object.fromEntries(received)).toEqual(Object.fromEntries(planned.map((one) => [one.id, one.after])));
      expect(received).toHaveLength(count);
      expect(statesOf(await scene.rowsOf(id))).toEqual(skipped ? { done: count, skipped } : { done: count });

      const after = await stored(scene);
      for (const { id: number, after: fields } of numbers) {
        const touched = Object.keys(fields ?? {});
        expect(without(after.get(number), touched)).toEqual(without(before.get(number), touched));
      }
      if (!repeats(change)) expect((await plan(change)).count).toBe(0);
      expect(JSON.stringify([await scene.rowsOf(id), await readRun(id)])).not.toContain(headerValue);
    },
  );

  test("releasing: every planned number, and no other", async () => {
    const { numbers } = await plan({ kind: "release" });
    await run({ kind: "release" });
    const received = scene.sent("DELETE").map(({ path }) => path.split("/").at(-1) ?? "");
    expect(received.sort()).toEqual(numbers.map(({ id }) => id).sort());
  });

  test("a server that is only partly changed keeps everything else that is stored, secrets included", async () => {
    const before = await stored(scene);
    await run({ kind: "server", server: { timeoutSeconds: 33 } });
    const after = await stored(scene);
    const whole = [...before].flatMap(([id, { server }]) =>
      isJsonObject(server) && server.headers ? [{ id, server }] : [],
    );
    expect(whole.length).toBeGreaterThan(0);
    for (const { id, server } of whole) expect(after.get(id)?.server).toEqual({ ...server, timeoutSeconds: 33 });
  });

  test("the retired workflow goes when somebody is assigned, and what can be rolled back leaves it out", async () => {
    const change = { kind: "assign", assistantId, squadId: null } as const;
    const { numbers, count } = await plan(change);
    const retired = numbers.filter(({ before }) => before.workflowId);
    expect(retired).toHaveLength(1);
    expect(retired[0]?.after).toEqual({ assistantId, squadId: null, workflowId: null });
    const outlook = await rollbackOutlook(await run(change));
    expect(outlook).toEqual({ putBack: count - 1, retired: 1, released: 0, secrets: 0, undone: 0 });
  });
});

/** A name that is made from the name is another one each time. */
function repeats(change: RunChange): boolean {
  return change.kind === "name" && change.pattern.includes("{name}");
}

/** What the upstream has, secrets included. */
async function stored({ ctx }: Scene): Promise<Map<string, Readonly<Record<string, unknown>>>> {
  const details = await ctx.vapi.phoneNumbers.listDetails();
  return new Map(details.map((detail) => [detail.id, rawRowOf(detail)]));
}

/** The upstream leaves nulls out once it wrote a row, and a new free number becomes active meanwhile. */
function without(row: Readonly<Record<string, unknown>> | undefined, fields: readonly string[]): unknown {
  const left = new Set([...fields, "updatedAt", ...(row?.provider === "vapi" ? ["status", "number"] : [])]);
  return Object.fromEntries(Object.entries(row ?? {}).filter(([field, value]) => !left.has(field) && value !== null));
}

/** As the plan shows it: without the provider, secrets hidden. */
function bodyOf(body: unknown): unknown {
  if (!isJsonObject(body)) return body;
  const fields = Object.fromEntries(Object.entries(body).filter(([field]) => field !== "provider"));
  const { server } = fields;
  if (!isJsonObject(server) || !isJsonObject(server.headers)) return fields;
  const headers = Object.fromEntries(Object.keys(server.headers).map((name) => [name, hiddenValue]));
  return { ...fields, server: { ...server, headers } };
}
