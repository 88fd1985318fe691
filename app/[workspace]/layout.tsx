import { after } from "next/server";
import type { ReactNode } from "react";
import { Frame } from "@/components/frame/frame";
import { QueryProvider } from "@/components/frame/query-provider";
import { requireWorkspace } from "@/lib/gate/context";
import { loadActiveRuns } from "@/lib/runs/loaders";
import { listWorkspaces, rememberLast } from "@/lib/workspaces/store";

type Props = { children: ReactNode; params: Promise<{ workspace: string }> };

export default async function WorkspaceLayout({ children, params }: Props) {
  const { user, workspace } = await requireWorkspace((await params).workspace);
  after(() => rememberLast(user.id, workspace.slug));

  const [workspaces, runs] = await Promise.all([listWorkspaces(user.id), loadActiveRuns({ workspace })]);

  return (
    <QueryProvider>
      <Frame user={user} workspace={workspace} workspaces={workspaces} runs={runs}>
        {children}
      </Frame>
    </QueryProvider>
  );
}
