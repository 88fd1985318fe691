"use client";

import { Monitor, Moon, Sun, SunMoon } from "lucide-react";
import { useState } from "react";
import { Menu } from "@/components/ui/menu";
import { type Theme, applyTheme } from "./theme";

const choices = [
  { theme: "light", label: "Light", icon: <Sun size={16} /> },
  { theme: "dark", label: "Dark", icon: <Moon size={16} /> },
  { theme: "system", label: "System", icon: <Monitor size={16} /> },
] as const;

export function ThemeMenu({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);

  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
  };

  return (
    <Menu
      label="Theme"
      trigger={<SunMoon size={16} />}
      items={choices.map((choice) => ({
        label: choice.label,
        icon: choice.icon,
        checked: choice.theme === theme,
        onSelect: () => choose(choice.theme),
      }))}
    />
  );
}
