"use client";

import { useState } from "react";
import { SunMoon } from "@/components/ui/icons";
import { MenuTrigger } from "@/components/ui/menu-trigger";
import type { Theme } from "./theme";

const load = () => import("./theme-list").then((module) => module.ThemeList);

export function ThemeMenu({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  return (
    <MenuTrigger label="Theme" trigger={<SunMoon size={16} />} load={load}>
      {(ThemeList, opened) => <ThemeList {...opened} theme={theme} onTheme={setTheme} />}
    </MenuTrigger>
  );
}
