"use client";

import { LogOut, UserRound } from "lucide-react";
import { startTransition } from "react";
import type { MenuEntry } from "@/components/ui/menu-entry";
import { MenuList } from "@/components/ui/menu-list";
import type { OpenedMenu } from "@/components/ui/menu-trigger";
import { signOut } from "@/lib/auth/actions";
import type { User } from "@/lib/domain/workspace";
import { paths } from "@/lib/paths";

const items: MenuEntry[] = [
  { label: "Profile", icon: <UserRound size={16} />, href: paths.profile },
  "rule",
  {
    label: "Sign out",
    icon: <LogOut size={16} />,
    onSelect: () => startTransition(async () => void (await signOut())),
  },
];

export function AccountList({ user, ...opened }: OpenedMenu & { user: Pick<User, "name" | "email"> }) {
  return (
    <MenuList
      {...opened}
      header={
        <>
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-xs text-text-3">{user.email}</p>
        </>
      }
      items={items}
    />
  );
}
