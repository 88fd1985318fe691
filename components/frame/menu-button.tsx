"use client";

import { Menu } from "@/components/ui/icons";
import { Suspense, lazy, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";

const load = () => import("./menu-sheet");
const MenuSheet = lazy(() => load().then((module) => ({ default: module.MenuSheet })));

/** Small screens: the places in a sheet, fetched when the button is touched. */
export function MenuButton({ workspace }: { workspace: string | null }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label="Menu"
        icon={<Menu size={18} />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerDown={() => void load()}
        onClick={() => setOpen(true)}
      />
      {open ? (
        <Suspense fallback={null}>
          <MenuSheet workspace={workspace} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
