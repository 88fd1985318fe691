import type { ReactNode } from "react";
import { Frame } from "@/components/frame/frame";
import { QueryProvider } from "@/components/frame/query-provider";
import { SettingsHead } from "@/components/frame/settings-head";
import { requireUser } from "@/lib/gate/context";
import { loadActiveRuns } from "@/lib/runs/loaders";
import { findLastWorkspace, listWorkspaces } from "@/lib/workspaces/store";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  const [last, workspaces] = await Promise.all([findLastWorkspace(user.id), listWorkspaces(user.id)]);

  const runs = last ? await loadActiveRuns({ workspace: last }) : [];

  return (
    <QueryProvider>
      <Frame user={user} workspace={last ?? null} workspaces={workspaces} runs={runs}>
        <SettingsHead admin={user.role === "admin"} />
        {children}
      </Frame>
    </QueryProvider>
  );
}
