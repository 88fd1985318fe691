import { gzipSync } from "node:zlib";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { eachDatabase } from "@/lib/db/testing";
import { reopenEntry } from "@/lib/journal/store";
import type { RunChange } from "./change";
import { loadPlan } from "./load-plan";
import type { PlanRow, PlanView } from "./plan-view";
import { aScene, type Scene } from "./testing/scene";

/** A row of the plan with its places filled in. */
function told({ sides, words }: PlanView, row: PlanRow | undefined) {
  return {
    before: sides[row?.before ?? -1]?.text,
    after: sides[row?.after ?? -1]?.text,
    also: row?.also?.map((at) => words[at]),
    skipped: words[row?.skipped ?? -1],
  };
}

eachDatabase((name, open) => {
  let scene: Scene;
  beforeAll(async () => {
    await open();
    scene = await aScene({ numbers: 64 });
  });

  const load = (change: RunChange, query = "") => loadPlan(scene.ctx, { query }, change);

  async function rowOf(change: RunChange, name: string) {
    const plan = await load(change);
    return told(
      plan,
      [...plan.changing, ...plan.skipping].find((row) => row.name === name),
    );
  }

  async function anAssistant(name: string): Promise<RunChange> {
    const found = (await scene.ctx.vapi.assistants.listAll()).find((assistant) => assistant.name === name);
    return { kind: "assign", assistantId: found?.id ?? "", squadId: null };
  }

  test("who answers: before, after, and what else changes or stays", async () => {
    const change = await anAssistant("Everly triage");
    const words = (name: string) => rowOf(change, name);
    expect(await words("Aldergrove Dental · front desk")).toMatchObject({
      before: "Aldergrove front desk",
      after: "Everly triage",
      also: undefined,
    });
    expect(await words("Birchline Plumbing · emergencies")).toMatchObject({ also: ["Squad cleared"] });
    expect(await words("Dunmore Hotel · reservations")).toMatchObject({
      before: "hooks.dunmore.example",
      also: ["URL kept"],
    });
    expect(await words("Quarry Bank · fraud line")).toMatchObject({ before: "Unknown assistant" });
    expect(await words("Foxhollow Motors · service")).toMatchObject({
      before: "Retired workflow",
      also: ["Workflow cleared", "Cannot be rolled back"],
    });
    expect(await words("Everly Vets · bookings")).toMatchObject({ skipped: "Already routes there" });
    const plan = await load(change);
    expect(plan.heading).toBe("Assign Everly triage");
    expect(plan.undoable).toBe(plan.changing.length - 1);
  });

  test("nobody: a number with a server URL is answered by that one", async () => {
    const nobody: RunChange = { kind: "assign", assistantId: null, squadId: null };
    expect(await rowOf(nobody, "Aldergrove Dental · front desk")).toMatchObject({ after: "Nobody" });
    expect(await rowOf(nobody, "Saltmarsh Travel · bookings")).toMatchObject({
      after: expect.stringMatching(/\.example$/),
    });
    expect(await rowOf(nobody, "Dunmore Hotel · reservations")).toMatchObject({ skipped: "Nothing to take away" });
  });

  test("the fallback in words, and where it will not ring", async () => {
    const change: RunChange = {
      kind: "fallback",
      fallbackDestination: { type: "number", number: "+14155550199", extension: "12" },
    };
    expect(await rowOf(change, "Glasswing Energy · outages")).toMatchObject({
      before: expect.stringMatching(/^\+1 /),
      after: "+1 415 555 0199, extension 12",
      also: ["Will not ring while an assistant answers"],
    });
  });

  test("of the server only what differs, and what is kept; header values cannot be rolled back", async () => {
    const name = "Dunmore Hotel · reservations";
    const timeout = await rowOf({ kind: "server", server: { timeoutSeconds: 33 } }, name);
    expect(timeout).toMatchObject({
      before: "timeout 45 s",
      after: "timeout 33 s",
      also: [expect.stringMatching(/^URL, credential and more kept$/)],
    });
    const headers = [{ name: "X-Token", value: "a-value" }];
    const replaced = await rowOf({ kind: "server", server: { headers } }, name);
    expect(replaced.after).toBe("header X-Token (new value)");
    const plan = await load({ kind: "server", server: { headers } });
    expect([plan.undoable, plan.changing.length > 0]).toEqual([0, true]);
    expect(JSON.stringify(plan)).not.toContain("a-value");
  });

  test("a name that is too long is cut, and that is said", async () => {
    const change: RunChange = { kind: "name", pattern: "The number that ends in {last4}: {name}" };
    const { after, also } = await rowOf(change, "Aldergrove Dental · front desk");
    expect([...(after ?? "")].length).toBeLessThanOrEqual(40);
    expect(also).toEqual(["Cut to 40 characters"]);
  });

  test("releasing is counted by provider, and nothing of it can be rolled back", async () => {
    const plan = await load({ kind: "release" }, "?provider=vapi,twilio");
    expect(plan.released).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ label: "Twilio", sip: false }),
        expect.objectContaining({ label: "Vapi", sip: true }),
      ]),
    );
    expect(plan.released.reduce((sum, { count }) => sum + count, 0)).toBe(plan.changing.length);
    expect(plan.undoable).toBe(0);
  });

  test("what somebody else changed since the list was read is skipped, with their name", async () => {
    const seenAt = new Date().toISOString();
    const numbers = (await scene.ctx.vapi.phoneNumbers.listAll()).rows;
    const note = (at: number, userId: string | null, userName: string) =>
      reopenEntry(
        { workspaceId: scene.workspace.id, userId, userName },
        { id: randomUUID(), action: "updated", numberId: numbers[at]?.id, before: {} },
        new Date(Date.now() + 1000),
      );
    await note(0, null, "Tom Reyes");
    await note(1, scene.user.id, scene.user.name);
    const ids = numbers.slice(0, 2).map(({ id }) => id);
    const plan = await loadPlan(scene.ctx, { ids, seenAt }, { kind: "name", pattern: "Desk {n}" });
    expect(plan.changing.map(({ id }) => id)).toEqual([ids[1]]);
    expect(told(plan, plan.skipping[0]).skipped).toBe("Changed by Tom Reyes just now. Select it again to include it.");
  });

  // which database is behind it does not matter
  test.each(name === "postgres" ? [] : [10_000])(
    "a plan of %i numbers is small on the wire",
    async (numbers) => {
      const many = await aScene({ numbers });
      const change = await anAssistant("Everly triage");
      const plan = await loadPlan(many.ctx, { query: "" }, change);
      expect(plan.changing.length + plan.skipping.length).toBe(numbers);
      expect(gzipSync(JSON.stringify(plan)).length).toBeLessThan(600_000);
    },
    120_000,
  );
});
