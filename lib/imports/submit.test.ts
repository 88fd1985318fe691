import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { eachDatabase } from "@/lib/db/testing";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { findSubmission } from "./store";
import { freshScenes } from "./testing/fresh-scenes";
import { type Scene, settleMs } from "./testing/scene";
import { account, natural, values } from "./testing/twilio";

eachDatabase((_name, open) => {
  let scene: Scene;
  freshScenes(open, (fresh) => (scene = fresh));

  test("a number is sent once, written down, and in the list at once", async () => {
    const submissionKey = randomUUID();
    const { done } = await scene.submit({ submissionKey, values });
    expect(done?.label).toBe("Front desk");
    expect(scene.creates()).toBe(1);
    expect(numberIndex(scene).find(done?.id ?? "")?.number).toBe("+14155550123");
    const attempt = await findSubmission(scene.workspace.id, submissionKey);
    expect(attempt).toMatchObject({ state: "done", upstreamId: done?.id, naturalKey: natural });
  });

  test("no secret is written down, whatever comes of it", async () => {
    const keys = [randomUUID(), randomUUID(), randomUUID()];
    await scene.submit({ submissionKey: keys[0], values });
    await scene.submit({ submissionKey: keys[1], values });
    scene.fault({ kind: "reset", method: "POST" });
    await scene.submit({ submissionKey: keys[2], values: { ...values, number: "+14155550124" } });
    const written = await Promise.all(keys.map((key) => findSubmission(scene.workspace.id, key)));
    expect(written.map((attempt) => attempt?.state)).toEqual(["done", "failed", "unknown"]);
    expect(JSON.stringify(written)).not.toContain(account.twilioAuthToken);
  });

  test("the same submission, twenty times at once, makes one number and hears one answer", async () => {
    const submissionKey = randomUUID();
    const outcomes = await scene.submitTogether(Array.from({ length: 20 }, () => ({ submissionKey, values })));
    expect(scene.creates()).toBe(1);
    expect(new Set(outcomes.map((outcome) => outcome.done?.id)).size).toBe(1);
    expect(outcomes.every((outcome) => outcome.done?.label === "Front desk")).toBe(true);
  });

  test("twenty at once hear the same refusal, too", async () => {
    await scene.submit({ values });
    scene.advance(settleMs + 1);
    const submissionKey = randomUUID();
    const outcomes = await scene.submitTogether(Array.from({ length: 20 }, () => ({ submissionKey, values })));
    expect(scene.creates()).toBe(2);
    expect(outcomes[0]?.failure?.code).toBe("duplicate");
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  });

  test("two tabs with the same number: one imports, the other is led to it", async () => {
    const outcomes = await scene.submitTogether([{ values }, { values }]);
    const [made] = outcomes.filter((outcome) => outcome.done);
    const [refused] = outcomes.filter((outcome) => outcome.failure);
    expect(refused?.failure).toMatchObject({ code: "duplicate", existingId: made?.done?.id });
    expect(scene.creates()).toBe(1);
  });

  test("twenty tabs make it once even where the upstream takes duplicates", async () => {
    scene.fault({ kind: "duplicates-accepted" });
    await scene.submitTogether(Array.from({ length: 20 }, () => ({ values })));
    expect(scene.creates()).toBe(1);
  });

  test("a duplicate names the number that is there and says that nothing changed", async () => {
    const first = await scene.submit({ values });
    scene.advance(settleMs + 1);
    const { failure } = await scene.submit({ values: { ...values, name: "Again" } });
    expect(failure).toMatchObject({
      code: "duplicate",
      message: "This number is already in North.",
      next: "It has been there since 20 Aug 2026 as Front desk. Nothing was changed.",
      existingId: first.done?.id,
      fields: { number: expect.stringContaining("Already in this workspace") },
    });
    expect(failure?.details).toContain("Existing Phone Number");
  });

  describe("refusals", () => {
    test("land under the field of the form", async () => {
      const submissionKey = randomUUID();
      const { failure } = await scene.submit({
        submissionKey,
        form: "free",
        values: { numberDesiredAreaCode: "212" },
      });
      expect(failure).toMatchObject({ code: "out-of-stock", hints: expect.arrayContaining([expect.any(String)]) });
      expect(Object.keys(failure?.fields ?? {})).toEqual(["numberDesiredAreaCode"]);
    });

    test("of a busy upstream are not sent again by themselves", async () => {
      scene.fault({ kind: "rate-limited", retryAfterSeconds: 7, method: "POST", times: 1 });
      expect((await scene.submit({ values })).failure).toMatchObject({ code: "rate-limited", retryAfterSeconds: 7 });
      expect(scene.creates()).toBe(1);
      expect((await scene.submit({ values })).done?.label).toBe("Front desk");
    });

    test("of what was typed never reach the upstream", async () => {
      await expect(scene.submit({ values: { ...values, number: "call me" } })).rejects.toThrow();
      expect(scene.arrived("POST")).toEqual([]);
    });

    test("a form that was sent before with another number sends nothing", async () => {
      const submissionKey = randomUUID();
      await scene.submit({ submissionKey, values });
      const { failure } = await scene.submit({ submissionKey, values: { ...values, number: "+14155550125" } });
      expect(failure?.message).toContain("sent before with another number");
      expect(scene.creates()).toBe(1);
    });
  });
});
