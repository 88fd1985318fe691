"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import { FailureBanner } from "@/components/ui/failure-banner";
import { Menu } from "@/components/ui/menu";
import type { MenuItem } from "@/components/ui/menu-entry";
import { useToast } from "@/components/ui/toast";
import { sandboxRegion, type Workspace } from "@/lib/domain/workspace";
import { paths } from "@/lib/paths";
import { testWorkspaceKey } from "@/lib/workspaces/actions";
import { Connection } from "./connection";
import type { WorkspaceTask } from "./workspace-table";

type WorkspaceRowProps = {
  workspace: Workspace;
  readAt: string;
  readOnly: boolean;
  onTask: (task: WorkspaceTask) => void;
};

export function WorkspaceRow({ workspace, readAt, readOnly, onTask }: WorkspaceRowProps) {
  const toast = useToast();
  const isSandbox = workspace.region === sandboxRegion;
  const testing = useAction(testWorkspaceKey, {
    onSuccess: ({ elapsedMs }) =>
      toast.show({ text: `The key of ${workspace.name} works, answered in ${elapsedMs} ms` }),
  });
  const item = (label: string, kind: WorkspaceTask["kind"]): MenuItem => ({
    label,
    danger: kind === "remove",
    onSelect: () => onTask({ kind, workspace }),
  });
  const items = [
    item("Rename", "rename"),
    ...(isSandbox ? [] : [item("Replace key", "replace-key")]),
    "rule" as const,
    item("Remove", "remove"),
  ];

  return (
    <>
      <tr className="h-11 border-t border-hairline hover:bg-hover">
        <td className="min-w-0 py-2 pr-3 pl-(--page-pad) max-md:pl-4">
          <Link
            href={paths.phoneNumbers(workspace.slug)}
            className="rounded-xs font-medium [overflow-wrap:anywhere] hover:underline"
          >
            {workspace.name}
          </Link>
          <span className="mt-1 flex flex-wrap items-center gap-2 text-xs md:hidden">
            <EnvironmentBadge environment={workspace.environment} />
            <Connection workspace={workspace} readAt={readAt} />
          </span>
        </td>
        <td className="px-3 max-md:hidden">
          <EnvironmentBadge environment={workspace.environment} />
        </td>
        <td className="px-3 text-text-2 max-lg:hidden">{isSandbox ? "–" : workspace.region}</td>
        <td className={cx("px-3 text-text-2 max-lg:hidden", !isSandbox && "font-mono text-xs")}>
          {isSandbox ? "None" : `…${workspace.keyLast4}`}
        </td>
        <td className="px-3 max-md:hidden">
          <Connection workspace={workspace} readAt={readAt} />
        </td>
        <td className="py-1 pr-(--page-pad) max-md:pr-4">
          {readOnly ? null : (
            <div className="flex items-center justify-end gap-1">
              {isSandbox ? null : (
                <Button
                  kind="ghost"
                  size="bar"
                  busy={testing.pending && "Testing"}
                  aria-label={testing.pending ? undefined : `Test key of ${workspace.name}`}
                  onClick={() => testing.run({ workspace: workspace.slug })}
                >
                  Test key
                </Button>
              )}
              <Menu label={`More for ${workspace.name}`} trigger={<Ellipsis size={16} />} items={items} size="bar" />
            </div>
          )}
        </td>
      </tr>
      {testing.failure && workspace.keyState !== "refused" ? (
        <tr>
          <td colSpan={6} className="px-(--page-pad) pb-3 max-md:px-4">
            <FailureBanner failure={testing.failure} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
