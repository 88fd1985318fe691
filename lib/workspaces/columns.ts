import { workspaces } from "@/lib/db/schema";
import type { Workspace } from "@/lib/domain/workspace";

/** Everything a browser may know of a workspace; the sealed key is not among it. */
export const workspaceColumns = {
  id: workspaces.id,
  slug: workspaces.slug,
  name: workspaces.name,
  environment: workspaces.environment,
  region: workspaces.region,
  keyLast4: workspaces.keyLast4,
  keyState: workspaces.keyState,
  keyCheckedAt: workspaces.keyCheckedAt,
  createdAt: workspaces.createdAt,
};

type WorkspaceRow = Omit<Workspace, "keyCheckedAt" | "createdAt"> & { keyCheckedAt: Date | null; createdAt: Date };

export function toWorkspace(row: WorkspaceRow): Workspace {
  return {
    ...row,
    keyCheckedAt: row.keyCheckedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
