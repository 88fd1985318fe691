"use client";

import { MenuTrigger } from "@/components/ui/menu-trigger";
import type { User } from "@/lib/domain/workspace";
import { initialsOf } from "./initials";

const load = () => import("./account-list").then((module) => module.AccountList);

export function AccountMenu({ user }: { user: Pick<User, "name" | "email"> }) {
  return (
    <MenuTrigger
      label="Account"
      look="bare"
      className="relative flex size-7 items-center justify-center rounded-full bg-pressed text-xs font-semibold text-text-2 hover:text-text after:absolute after:-inset-2 md:after:inset-0"
      trigger={initialsOf(user.name || user.email)}
      load={load}
    >
      {(AccountList, opened) => <AccountList {...opened} user={user} />}
    </MenuTrigger>
  );
}
