import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { eachDatabase } from "@/lib/db/testing";
import { beginAttempt } from "./store";
import { freshScenes } from "./testing/fresh-scenes";
import { type Scene, settleMs } from "./testing/scene";
import { natural, values } from "./testing/twilio";

eachDatabase((_name, open) => {
  let scene: Scene;
  freshScenes(open, (fresh) => (scene = fresh));

  describe("a lost answer", () => {
    test("is looked up: work that was done counts as done", async () => {
      scene.fault({ kind: "reset", afterWork: true, method: "POST" });
      const { done } = await scene.submit({ values });
      expect((await scene.numbers()).map((phone) => phone.id)).toEqual([done?.id]);
      expect(scene.creates()).toBe(1);
    });

    test.each([{ kind: "html-502", afterWork: true }, { kind: "truncated-json" }] as const)(
      "is looked up after $kind",
      async (fault) => {
        scene.fault({ ...fault, method: "POST" });
        const { done } = await scene.submit({ values });
        expect(done?.label).toBe("Front desk");
        expect(scene.creates()).toBe(1);
      },
    );

    test("is waited for: work done seconds later is found", async () => {
      scene.fault({ kind: "late-commit", ms: 2500, method: "POST" });
      const { done } = await scene.submit({ values });
      expect(done?.label).toBe("Front desk");
      expect(scene.creates()).toBe(1);
    });

    test("is found though the listing lags behind", async () => {
      scene.fault({ kind: "stale-list", ms: 2500 });
      scene.fault({ kind: "reset", afterWork: true, method: "POST" });
      expect((await scene.submit({ values })).done?.label).toBe("Front desk");
    });

    test("is said as what it is when nothing is found, and is not sent again", async () => {
      const submissionKey = randomUUID();
      scene.fault({ kind: "late-commit", ms: 30_000, method: "POST", times: 1 });
      const { failure } = await scene.submit({ submissionKey, values });
      expect(failure).toMatchObject({ code: "outcome-unknown", next: expect.stringContaining("not in Vapi’s list") });
      expect((await scene.lookAgain(submissionKey)).failure?.code).toBe("outcome-unknown");
      expect((await scene.submit({ submissionKey, values })).failure?.code).toBe("outcome-unknown");
      scene.advance(30_000);
      const { done } = await scene.lookAgain(submissionKey);
      expect(done?.label).toBe("Front desk");
      expect(scene.creates()).toBe(1);
    });

    test("is sent again only after everything must have settled, and after another look", async () => {
      const submissionKey = randomUUID();
      scene.fault({ kind: "reset", method: "POST", times: 1 });
      await scene.submit({ submissionKey, values });
      scene.advance(settleMs);
      const { done } = await scene.submit({ submissionKey, values });
      expect(scene.creates()).toBe(2);
      expect((await scene.numbers()).map((phone) => phone.id)).toEqual([done?.id]);
    });

    test("is sent again by one of twenty", async () => {
      const submissionKey = randomUUID();
      scene.fault({ kind: "reset", method: "POST", times: 1 });
      scene.fault({ kind: "duplicates-accepted" });
      await scene.submit({ submissionKey, values });
      scene.advance(settleMs);
      const outcomes = await scene.submitTogether(Array.from({ length: 20 }, () => ({ submissionKey, values })));
      expect(scene.creates()).toBe(2);
      expect(new Set(outcomes.map((outcome) => outcome.done?.id)).size).toBe(1);
    });

    test("that settled without a number is told so by looking again, and frees the number", async () => {
      const submissionKey = randomUUID();
      scene.fault({ kind: "reset", method: "POST", times: 1 });
      await scene.submit({ submissionKey, values });
      scene.advance(settleMs);
      expect((await scene.lookAgain(submissionKey)).failure?.message).toBe("The number was not added.");
      expect((await scene.submit({ values })).done?.label).toBe("Front desk");
    });

    test("stays unknown while the upstream does not list its numbers", async () => {
      const submissionKey = randomUUID();
      scene.fault({ kind: "reset", method: "POST", times: 1 });
      scene.fault({ kind: "html-502", method: "GET" });
      const { failure } = await scene.submit({ submissionKey, values });
      expect(failure?.next).toContain("could not be read");
      scene.advance(settleMs);
      expect((await scene.submit({ submissionKey, values })).failure?.code).toBe("outcome-unknown");
      expect(scene.creates()).toBe(1);
    });

    test("of another tab is looked up before this one sends", async () => {
      scene.fault({ kind: "late-commit", ms: 30_000, method: "POST", times: 1 });
      await scene.submit({ values });
      expect((await scene.submit({ values })).failure?.code).toBe("outcome-unknown");
      scene.advance(30_000);
      const { failure } = await scene.submit({ values });
      expect(failure).toMatchObject({ code: "duplicate", existingId: (await scene.numbers())[0]?.id });
      expect(scene.creates()).toBe(1);
    });

    test("to a number that was there before is a duplicate, not a success", async () => {
      const first = await scene.submit({ values });
      scene.advance(3_600_000);
      scene.fault({ kind: "reset", method: "POST", times: 1 });
      const { failure } = await scene.submit({ values: { ...values, name: "Again" } });
      expect(failure).toMatchObject({ code: "duplicate", existingId: first.done?.id });
    });
  });

  describe("an attempt that was cut off", () => {
    const cutOff = () =>
      beginAttempt(scene.user.id, {
        workspaceId: scene.workspace.id,
        submissionKey: randomUUID(),
        naturalKey: natural,
        provider: "twilio",
        sentName: "Front desk",
        sentAt: new Date(scene.now()),
      });

    test("holds the number while it may still be under way", async () => {
      await cutOff();
      expect((await scene.submit({ values })).failure?.code).toBe("in-progress");
      expect(scene.creates()).toBe(0);
    });

    test("is looked up and then taken over once it has settled", async () => {
      await cutOff();
      scene.advance(settleMs);
      expect((await scene.submit({ values })).done?.label).toBe("Front desk");
      expect(scene.creates()).toBe(1);
    });

    test("is finished by its own submission", async () => {
      const { attempt } = await cutOff();
      scene.advance(settleMs);
      const { done } = await scene.submit({ submissionKey: attempt.submissionKey, values });
      expect(done?.label).toBe("Front desk");
    });
  });

  describe("free numbers", () => {
    const free = { form: "free", values: { numberDesiredAreaCode: "415", name: "Desk" } };

    test("asked for in two tabs are two numbers", async () => {
      const outcomes = await scene.submitTogether([free, free]);
      expect(new Set(outcomes.map((outcome) => outcome.done?.id)).size).toBe(2);
    });

    test("are recognised by name and date after a lost answer, and never taken for one another", async () => {
      const [first] = await scene.submitTogether([free]);
      scene.fault({ kind: "reset", afterWork: true, method: "POST", times: 1 });
      const { done } = await scene.submit(free);
      expect(done).toBeDefined();
      expect(done?.id).not.toBe(first?.done?.id);
      expect(scene.creates()).toBe(2);
      expect(await scene.numbers()).toHaveLength(2);
    });

    test("wait for the one whose answer was lost", async () => {
      scene.fault({ kind: "reset", method: "POST", times: 1 });
      await scene.submit(free);
      expect((await scene.submit({ ...free, values: { name: "Other" } })).failure?.code).toBe("outcome-unknown");
      scene.advance(settleMs);
      expect((await scene.submit({ ...free, values: { name: "Other" } })).done?.label).toBe("Other");
      expect(await scene.numbers()).toHaveLength(1);
    });
  });
});
