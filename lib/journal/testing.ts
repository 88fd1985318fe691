import { database } from "@/lib/db/client";
import { journal } from "@/lib/db/schema";
import { createScene } from "@/lib/imports/testing/scene";
import { seenOf } from "@/lib/phone-number/form";
import type { NumberChanges } from "@/lib/phone-number/schema";
import { updateNumber } from "@/lib/phone-number/update";
import { journalledUpdate } from "./journalled-update";
import { loadJournal } from "./loaders";
import { journalQuery } from "./schema";

export const numberId = "7c1e08d4-2c1a-4f0e-9b7e-3f2a91c06b42";

/** One workspace whose only number is changed through the journal, over real HTTP. */
export async function createJournalScene(facts: Record<string, unknown> = {}) {
  const scene = await createScene();
  const at = "2026-01-02T03:04:05.000Z";
  const row = { id: numberId, orgId: numberId, provider: "twilio", number: "+14155550123", name: "Claims" };
  scene.sandbox.control.resetWorld(scene.key, {
    numbers: 0,
    rows: [{ status: "active", createdAt: at, updatedAt: at, ...row, ...facts }],
  });
  const ctx = { user: scene.user, workspace: scene.workspace, vapi: scene.vapi };
  const read = () => scene.vapi.phoneNumbers.get(numberId);

  return {
    ...scene,
    ctx,
    read,
    change: async (changes: NumberChanges) =>
      updateNumber(scene.vapi, { id: numberId, seen: seenOf(await read()), changes }, journalledUpdate(ctx)),
    /** The same organisation, changed by somebody else. */
    elsewhere: (body: Record<string, unknown>) =>
      scene.vapi.phoneNumbers.update(numberId, { provider: "twilio", ...body }),
    patches: () => scene.arrived("PATCH").map(({ body }) => body),
    forgetRequests: () => scene.sandbox.control.clearRequests(),
    activity: async (query: Record<string, unknown> = {}) => (await loadJournal(ctx, journalQuery.parse(query))).items,
    /** Everything the table holds, as one text. */
    everythingWritten: async () => JSON.stringify(await (await database()).select().from(journal)),
  };
}

export type JournalScene = Awaited<ReturnType<typeof createJournalScene>>;
