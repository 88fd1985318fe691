"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { iconButtonClass } from "@/components/ui/button-style";
import { Mark } from "@/components/ui/mark";
import { Places } from "./places";

/** Closes when a place was chosen. */
export function MenuSheet({ workspace, onClose }: { workspace: string | null; onClose: () => void }) {
  const pathname = usePathname();
  const openedOn = useRef(pathname);

  useEffect(() => {
    if (pathname !== openedOn.current) onClose();
  }, [pathname, onClose]);

  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-(--z-dialog) bg-scrim" />
        <Dialog.Popup className="enter-start fixed inset-y-0 left-0 z-(--z-dialog) flex w-[280px] max-w-[85vw] flex-col border-r border-hairline-strong bg-bg p-2 shadow-float outline-none">
          <div className="mb-2 flex items-center gap-2.5 pl-2">
            <Mark />
            <Dialog.Title className="flex-1 font-semibold">Switchboard</Dialog.Title>
            <Dialog.Close aria-label="Close menu" className={iconButtonClass({})}>
              <X size={18} aria-hidden="true" />
            </Dialog.Close>
          </div>
          <Places workspace={workspace} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
