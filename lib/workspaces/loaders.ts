import "server-only";
import type { Workspace } from "@/lib/domain/workspace";
import { env } from "@/lib/env";
import { requireUser } from "@/lib/gate/context";
import { type RegionChoice, regionChoices } from "./regions";
import { listWorkspaces } from "./store";

export type WorkspaceList = { workspaces: Workspace[]; mayConnect: boolean; readAt: string };

export async function loadWorkspaces(): Promise<WorkspaceList> {
  const user = await requireUser();
  return {
    workspaces: await listWorkspaces(user.id),
    mayConnect: user.role !== "viewer",
    readAt: new Date().toISOString(),
  };
}

export type ConnectFormData = {
  regions: RegionChoice[];
  isFirst: boolean;
  mayConnect: boolean;
  sandboxNumbers: number;
};

export async function loadConnectForm(): Promise<ConnectFormData> {
  const user = await requireUser();
  const workspaces = await listWorkspaces(user.id);
  return {
    regions: regionChoices(),
    isFirst: workspaces.length === 0,
    mayConnect: user.role !== "viewer",
    sandboxNumbers: env().sandboxNumbers,
  };
}
