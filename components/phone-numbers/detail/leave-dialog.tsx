"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onStay())}
      title="Leave without saving?"
      footer={
        <>
          <Button kind="ghost" onClick={onStay}>
            Stay
          </Button>
          <Button kind="danger-quiet" onClick={onLeave}>
            Discard and leave
          </Button>
        </>
      }
    >
      What you changed on this number is not saved yet.
    </Dialog>
  );
}
