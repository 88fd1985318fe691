"use client";

import { Building2, Plus } from "lucide-react";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import type { MenuEntry } from "@/components/ui/menu-entry";
import { MenuList } from "@/components/ui/menu-list";
import type { OpenedMenu } from "@/components/ui/menu-trigger";
import { paths } from "@/lib/paths";
import type { WorkspaceChoice } from "./workspace-choice";

type WorkspaceListProps = OpenedMenu & { current: string | null; choices: readonly WorkspaceChoice[] };

export function WorkspaceList({ current, choices, ...opened }: WorkspaceListProps) {
  const items: MenuEntry[] = [
    ...choices.map((choice) => ({
      label: choice.name,
      icon: <Building2 size={16} />,
      aside: <EnvironmentBadge environment={choice.environment} />,
      href: paths.phoneNumbers(choice.slug),
      checked: choice.slug === current,
    })),
    ...(choices.length > 0 ? ["rule" as const] : []),
    { label: "Connect a workspace", icon: <Plus size={16} />, href: paths.newWorkspace },
  ];
  return <MenuList {...opened} items={items} />;
}
