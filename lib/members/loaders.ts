import "server-only";
import { agoWords } from "@/lib/domain/ago";
import type { User } from "@/lib/domain/workspace";
import { requireRole } from "@/lib/gate/context";
import { listMembers } from "./store";

export type Member = User & { disabled: boolean; lastSeen: string | null; isSelf: boolean };

export async function loadMembers(): Promise<Member[]> {
  const self = await requireRole("admin");
  const now = new Date().toISOString();
  return (await listMembers()).map(({ lastSeenAt, ...member }) => ({
    ...member,
    lastSeen: lastSeenAt && agoWords(lastSeenAt.toISOString(), now),
    isSelf: member.id === self.id,
  }));
}
