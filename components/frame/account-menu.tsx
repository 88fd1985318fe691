"use client";

import { LogOut, UserRound } from "lucide-react";
import { startTransition } from "react";
import { Menu } from "@/components/ui/menu";
import { signOut } from "@/lib/auth/actions";
import type { User } from "@/lib/domain/workspace";
import { paths } from "@/lib/paths";
import { initialsOf } from "./initials";

export function AccountMenu({ user }: { user: Pick<User, "name" | "email"> }) {
  return (
    <Menu
      label="Account"
      look="bare"
      className="relative flex size-7 items-center justify-center rounded-full bg-pressed text-xs font-semibold text-text-2 hover:text-text after:absolute after:-inset-2 md:after:inset-0"
      trigger={initialsOf(user.name || user.email)}
      header={
        <>
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-xs text-text-3">{user.email}</p>
        </>
      }
      items={[
        { label: "Profile", icon: <UserRound size={16} />, href: paths.profile },
        "rule",
        {
          label: "Sign out",
          icon: <LogOut size={16} />,
          onSelect: () => startTransition(async () => void (await signOut())),
        },
      ]}
    />
  );
}
