"use client";

import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { Workspace } from "@/lib/domain/workspace";
import { RemoveDialog } from "./remove-dialog";
import { RenameDialog } from "./rename-dialog";
import { ReplaceKeyDialog } from "./replace-key-dialog";
import { WorkspaceRow } from "./workspace-row";

export type WorkspaceTask = { kind: "rename" | "replace-key" | "remove"; workspace: Workspace };

const dialogs = { rename: RenameDialog, "replace-key": ReplaceKeyDialog, remove: RemoveDialog };
const heads = ["Workspace", "Environment", "Region", "Key", "Connection"] as const;
const headClasses: Partial<Record<(typeof heads)[number], string>> = {
  Environment: "max-md:hidden",
  Region: "max-lg:hidden",
  Key: "max-lg:hidden",
  Connection: "max-md:hidden",
};

type WorkspaceTableProps = { workspaces: Workspace[]; readAt: string; readOnly: boolean };

export function WorkspaceTable({ workspaces, readAt, readOnly }: WorkspaceTableProps) {
  const [task, setTask] = useState<WorkspaceTask | null>(null);
  const toast = useToast();
  const Dialog = task && dialogs[task.kind];

  const finish = (text: string) => {
    setTask(null);
    toast.show({ text });
  };

  return (
    <>
      {workspaces
        .filter((workspace) => workspace.keyState === "refused")
        .map((workspace) => (
          <RefusedKeyBanner
            key={workspace.id}
            workspace={workspace}
            onReplace={readOnly ? undefined : () => setTask({ kind: "replace-key", workspace })}
          />
        ))}
      <table aria-label="Workspaces" className="w-full border-y border-hairline text-left">
        <thead>
          <tr className="h-8 text-xs text-text-3">
            {heads.map((head) => (
              <th
                key={head}
                scope="col"
                className={`px-3 font-medium first:pl-(--page-pad) max-md:first:pl-4 ${headClasses[head] ?? ""}`}
              >
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {workspaces.map((workspace) => (
            <WorkspaceRow
              key={workspace.id}
              workspace={workspace}
              readAt={readAt}
              readOnly={readOnly}
              onTask={setTask}
            />
          ))}
        </tbody>
      </table>
      {task && Dialog ? (
        <Dialog key={task.workspace.id} workspace={task.workspace} onClose={() => setTask(null)} onDone={finish} />
      ) : null}
    </>
  );
}

function RefusedKeyBanner({ workspace, onReplace }: { workspace: Workspace; onReplace?: () => void }) {
  return (
    <Banner
      tone="bad"
      live
      icon={<KeyRound size={16} />}
      title={`Vapi no longer accepts the key of ${workspace.name}.`}
      action={onReplace ? <Button onClick={onReplace}>Replace key</Button> : undefined}
      className="mx-(--page-pad) mb-4 max-md:mx-4"
    >
      It was probably rotated or deleted at Vapi. Switchboard cannot read or change the numbers until it is replaced.
    </Banner>
  );
}
