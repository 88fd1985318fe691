import type { Workspace } from "@/lib/domain/workspace";

export type WorkspaceChoice = Pick<Workspace, "slug" | "name" | "environment">;

/** Of what describes the switcher. */
export const nowId = "workspace-now";
