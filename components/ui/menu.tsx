"use client";

import type { ReactNode } from "react";
import type { MenuEntry } from "./menu-entry";
import { MenuTrigger, type MenuTriggerProps } from "./menu-trigger";

type MenuProps = Omit<MenuTriggerProps<never>, "load" | "children"> & {
  items: MenuEntry[];
  /** Above the items, not part of them. */
  header?: ReactNode;
};

const load = () => import("./menu-list").then((module) => module.MenuList);

export function Menu({ items, header, ...trigger }: MenuProps) {
  return (
    <MenuTrigger {...trigger} load={load}>
      {(MenuList, opened) => <MenuList {...opened} items={items} header={header} />}
    </MenuTrigger>
  );
}
