import { randomUUID } from "node:crypto";
import { database } from "@/lib/db/client";
import { users, workspaces } from "@/lib/db/schema";
import type { User, Workspace } from "@/lib/domain/workspace";
import { sandboxRegion } from "@/lib/domain/workspace";
import { toWorkspace, workspaceColumns } from "@/lib/workspaces/columns";
import type { ImportRowPlan } from "../schema";

/** A person with a workspace of the sandbox, as rows. */
export async function aPlace(): Promise<{ user: User; workspace: Workspace }> {
  const db = await database();
  const tag = randomUUID();
  const person = { email: `${tag}@example.com`, name: "Ada", passwordHash: "none", role: "operator" as const };
  const [user] = await db.insert(users).values(person).returning({ id: users.id });
  if (!user) throw new Error("no user was written");
  const state = { keySealed: "none", keyLast4: tag.slice(-4), keyState: "works" as const };
  const place = { slug: tag, name: "North", environment: "sandbox" as const, region: sandboxRegion };
  const [row] = await db
    .insert(workspaces)
    .values({ ...place, ...state, ownerId: user.id })
    .returning(workspaceColumns);
  if (!row) throw new Error("no workspace was written");
  return {
    user: { id: user.id, email: person.email, name: person.name, role: person.role },
    workspace: toWorkspace(row),
  };
}

export const twilioAccountSid = `AC${"0".repeat(32)}`;
export const twilioSecrets = { twilio: { twilioAuthToken: "the-token-of-the-account" } };

const firstRefused = 198;

/** Rows of a file of Twilio numbers: `first` and the ones after it, without those which the sandbox refuses (0198 and 0199). */
export function twilioRows(count: number, first = 0): ImportRowPlan[] {
  return Array.from({ length: count }, (_, index) => {
    const place = first + index;
    const number = `+1415${5_550_000 + place + (place < firstRefused ? 0 : 2)}`;
    return {
      line: index + 2,
      key: `twilio|${number}|${twilioAccountSid}`,
      label: number,
      form: "twilio",
      values: { number, twilioAccountSid, name: `Line ${index}` },
    };
  });
}

/** Rows which ask for numbers that have no key of their own. */
export function freeRows(count: number, firstLine: number): ImportRowPlan[] {
  return Array.from({ length: count }, (_, index) => ({
    line: firstLine + index,
    key: "vapi|",
    label: `Free ${index}`,
    form: "free",
    values: { numberDesiredAreaCode: "", name: `Free ${index}` },
  }));
}
