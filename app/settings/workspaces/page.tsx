import { Lock, Plus } from "lucide-react";
import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { WorkspaceTable } from "@/components/workspaces/workspace-table";
import { paths } from "@/lib/paths";
import { loadWorkspaces } from "@/lib/workspaces/loaders";

export const metadata: Metadata = { title: "Workspaces" };

export default async function WorkspacesPage() {
  const { workspaces, mayConnect, readAt } = await loadWorkspaces();
  const connect = mayConnect ? (
    <ButtonLink kind="primary" href={paths.newWorkspace} icon={<Plus size={14} />}>
      Connect a workspace
    </ButtonLink>
  ) : null;
  if (workspaces.length === 0)
    return (
      <EmptyState title="No workspace yet" actions={connect}>
        {mayConnect
          ? "A workspace is one Vapi organisation with one stored key. Connect yours, or use the sandbox."
          : "Your role is viewer; storing a key needs operator. Ask an administrator to change your role."}
      </EmptyState>
    );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 px-(--page-pad) py-4 max-md:px-4">
        <p className="text-text-2">
          One workspace is one Vapi organisation with one stored key. It is seen by its owner only.
        </p>
        {connect}
      </div>
      <WorkspaceTable workspaces={workspaces} readAt={readAt} readOnly={!mayConnect} />
      <p className="flex items-center gap-2 px-(--page-pad) py-4 text-text-3 max-md:px-4">
        <Lock size={14} aria-hidden="true" className="shrink-0" />
        Keys are sealed with AES-256-GCM and shown as their last four characters only.
      </p>
    </>
  );
}
