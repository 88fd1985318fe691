"use client";

import type { ReactNode } from "react";
import { MenuTrigger } from "@/components/ui/menu-trigger";
import { nowId, type WorkspaceChoice } from "./workspace-choice";

const load = () => import("./workspace-list").then((module) => module.WorkspaceList);

type WorkspaceSwitcherProps = {
  current: string | null;
  choices: readonly WorkspaceChoice[];
  /** What it shows. */
  children: ReactNode;
};

/** Choosing goes to another address, so that every tab keeps the workspace in its own URL. */
export function WorkspaceSwitcher({ current, choices, children }: WorkspaceSwitcherProps) {
  return (
    <MenuTrigger
      label="Workspace"
      look="bare"
      align="start"
      describedBy={nowId}
      className="flex min-h-11 w-full min-w-0 items-center gap-2.5 rounded-sm text-left hover:bg-hover focus-visible:-outline-offset-2 md:p-2 max-lg:md:justify-center"
      trigger={children}
      load={load}
    >
      {(WorkspaceList, opened) => <WorkspaceList {...opened} current={current} choices={choices} />}
    </MenuTrigger>
  );
}
