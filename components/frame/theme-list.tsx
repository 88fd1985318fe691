"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { MenuList } from "@/components/ui/menu-list";
import type { OpenedMenu } from "@/components/ui/menu-trigger";
import { type Theme, applyTheme } from "./theme";

const choices = [
  { theme: "light", label: "Light", icon: <Sun size={16} /> },
  { theme: "dark", label: "Dark", icon: <Moon size={16} /> },
  { theme: "system", label: "System", icon: <Monitor size={16} /> },
] as const;

type ThemeListProps = OpenedMenu & { theme: Theme; onTheme: (theme: Theme) => void };

export function ThemeList({ theme, onTheme, ...opened }: ThemeListProps) {
  const choose = (next: Theme) => {
    onTheme(next);
    applyTheme(next);
  };
  const items = choices.map((choice) => ({
    label: choice.label,
    icon: choice.icon,
    checked: choice.theme === theme,
    onSelect: () => choose(choice.theme),
  }));
  return <MenuList {...opened} items={items} />;
}
