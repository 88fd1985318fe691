import { beforeAll, describe, expect, it, vi } from "vitest";
import { createUser } from "@/lib/auth/users";
import { startTestCall } from "@/lib/calls/actions";
import { eachDatabase } from "@/lib/db/testing";
import type { User } from "@/lib/domain/workspace";
import { listEntries } from "@/lib/journal/store";
import { ensureSandboxWorkspace } from "@/lib/workspaces/demo";
import { openBySlug } from "@/lib/workspaces/connect";
import { sendMessage } from "./actions";
import { loadConversation, loadTextNumbers } from "./loaders";

const session = vi.hoisted(() => ({ user: undefined as User | undefined }));
vi.mock("@/lib/auth/current-user", () => ({ currentUser: async () => session.user }));

const slug = "talk";
const to = "+12125550131";

eachDatabase((_, open) => {
  beforeAll(async () => {
    await open();
    session.user = await createUser({
      email: "o@x.example",
      name: "Ines",
      password: "correct horse",
      role: "operator",
    });
    await ensureSandboxWorkspace(session.user.id, { name: slug, slug });
  });

  const opened = async () => {
    const user = session.user;
    const found = user && (await openBySlug(user.id, slug));
    if (!found) throw new Error("no workspace");
    return { user, ...found };
  };

  const texter = async () => {
    const number = (await loadTextNumbers(await opened())).find(
      ({ canText, assistantId }) => canText.ok && assistantId,
    );
    if (!number?.assistantId) throw new Error("no number");
    return { numberId: number.id, assistantId: number.assistantId };
  };

  describe("talking to customers", () => {
    it("a message is sent, journalled, and carries the name of who sent it", async () => {
      const { numberId } = await texter();
      const answer = await sendMessage(slug, { numberId, to, text: "On our way", mode: "typed" });
      if (!answer.ok) throw new Error(answer.error.message);
      const ctx = await opened();
      const { messages } = await loadConversation(ctx, answer.data.sessionId ?? "");
      expect(messages).toMatchObject([{ from: "typed", by: "Ines", text: "On our way" }]);
      const [entry] = await listEntries(ctx.workspace.id, { number: numberId, limit: 1 });
      expect(entry).toMatchObject({
        action: "message-sent",
        state: "done",
        after: { customerNumber: to, mode: "typed", text: "On our way" },
      });
    });

    it("a test call is started and journalled; a refused one leaves nothing", async () => {
      const { numberId, assistantId } = await texter();
      const answer = await startTestCall(slug, { numberId, customerNumber: "212 555 0131", assistantId });
      expect(answer).toMatchObject({ ok: true, data: { ended: false, customer: { number: to } } });
      const ctx = await opened();
      const before = await listEntries(ctx.workspace.id, { number: numberId, limit: 10 });
      expect(before[0]).toMatchObject({
        action: "call-started",
        state: "done",
        after: { customerNumber: to, assistantId },
      });
      const refused = await startTestCall(slug, {
        numberId,
        customerNumber: to,
        assistantId: "00000000-0000-4000-8000-000000000000",
      });
      expect(refused).toMatchObject({ ok: false, error: { fields: { assistantId: expect.any(String) } } });
      expect(await listEntries(ctx.workspace.id, { number: numberId, limit: 10 })).toHaveLength(before.length);
    });

    it("a viewer may do neither", async () => {
      const { numberId, assistantId } = await texter();
      const operator = session.user;
      session.user = operator && { ...operator, role: "viewer" };
      const answers = await Promise.all([
        sendMessage(slug, { numberId, to, text: "Hi", mode: "typed" }),
        startTestCall(slug, { numberId, customerNumber: to, assistantId }),
      ]);
      session.user = operator;
      for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: "forbidden" } });
    });
  });
});
