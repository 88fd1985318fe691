import "server-only";
import { randomUUID } from "node:crypto";
import { sandboxRegion, type Workspace } from "@/lib/domain/workspace";
import { listWorkspaces, saveWorkspace } from "./store";

/** Makes a sandbox workspace with a world of its own, or answers with the one that the user already has under this name. */
export async function ensureSandboxWorkspace(
  userId: string,
  { name, slug }: { name: string; slug?: string },
): Promise<Workspace> {
  const existing = (await listWorkspaces(userId)).find(
    (workspace) => workspace.region === sandboxRegion && workspace.name === name,
  );
  return (
    existing ??
    saveWorkspace(userId, { name, slug, environment: "sandbox", region: sandboxRegion, key: `sandbox-${randomUUID()}` })
  );
}
