import "server-only";
import { AppError } from "@/lib/domain/errors";
import { sandboxRegion, type Workspace } from "@/lib/domain/workspace";
import { findWorkspace, notFound } from "./store";

export async function requireOwned(userId: string, slug: string): Promise<Workspace> {
  return (await findWorkspace(userId, slug)) ?? notFound();
}

/** A sandbox workspace has a key that nobody typed and nobody can rotate. */
export function requireKeyed(workspace: Workspace): Workspace {
  if (workspace.region !== sandboxRegion) return workspace;
  throw new AppError({
    code: "invalid-input",
    message: "A sandbox workspace has no key to replace.",
    next: "Connect your organisation as a workspace of its own. Nothing was changed.",
  });
}

export function requireConfirmation(workspace: Workspace, typed: string): void {
  if (typed.trim() === workspace.name.trim()) return;
  throw new AppError({
    code: "invalid-input",
    message: "The name does not match.",
    next: `Type ${workspace.name} to remove it. Nothing was changed.`,
    fields: { confirmation: `Type ${workspace.name}, exactly as it is written.` },
  });
}
