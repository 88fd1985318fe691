"use client";

import { Building2, ChevronsUpDown, Plus } from "lucide-react";
import { useId } from "react";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import { Mark } from "@/components/ui/mark";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entry";
import type { Workspace } from "@/lib/domain/workspace";
import { paths } from "@/lib/paths";

type WorkspaceChoice = Pick<Workspace, "slug" | "name" | "environment">;

type WorkspaceSwitcherProps = { current: WorkspaceChoice | null; choices: readonly WorkspaceChoice[] };

/** Choosing goes to another address, so that every tab keeps the workspace in its own URL. */
export function WorkspaceSwitcher({ current, choices }: WorkspaceSwitcherProps) {
  const id = useId();
  const items: MenuEntry[] = [
    ...choices.map((choice) => ({
      label: choice.name,
      icon: <Building2 size={16} />,
      aside: <EnvironmentBadge environment={choice.environment} />,
      href: paths.phoneNumbers(choice.slug),
      checked: choice.slug === current?.slug,
    })),
    ...(choices.length > 0 ? ["rule" as const] : []),
    { label: "Connect a workspace", icon: <Plus size={16} />, href: paths.newWorkspace },
  ];

  return (
    <Menu
      label="Workspace"
      look="bare"
      align="start"
      describedBy={id}
      items={items}
      className="flex min-h-11 w-full min-w-0 items-center gap-2.5 rounded-sm text-left hover:bg-hover focus-visible:-outline-offset-2 md:p-2 max-lg:md:justify-center"
      trigger={
        <>
          <span className="max-md:hidden">
            <Mark />
          </span>
          <span
            id={id}
            className="flex min-w-0 flex-1 flex-col items-start gap-0.5 max-md:flex-row max-md:items-center max-md:gap-2 max-lg:md:sr-only"
          >
            <span className="max-w-full truncate font-semibold">{current?.name ?? "Switchboard"}</span>
            {current ? <EnvironmentBadge environment={current.environment} /> : null}
          </span>
          <ChevronsUpDown size={16} aria-hidden="true" className="shrink-0 text-text-3 max-lg:hidden" />
        </>
      }
    />
  );
}
