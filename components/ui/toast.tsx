"use client";

import { CircleCheck, X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { IconButton } from "./icon-button";
import { type Toast, createToaster } from "./toaster";

const staysMs = 6000;
const toaster = createToaster();
const none: readonly Toast[] = [];

/** `show({ text, action? })`: says what was done, with one way back. Never the only place of an error. */
export function useToast(): Pick<typeof toaster, "show"> {
  return toaster;
}

export function Toasts() {
  const toasts = useSyncExternalStore(toaster.subscribe, toaster.current, () => none);
  const [held, setHeld] = useState(false);

  return (
    <div
      role="status"
      aria-label="Notifications"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="toasts pointer-events-none fixed right-4 z-(--z-toast) flex w-[384px] max-w-[calc(100vw-32px)] flex-col gap-2"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} held={held} />
      ))}
    </div>
  );
}

function ToastCard({ toast, held }: { toast: Toast; held: boolean }) {
  const { id, text, action } = toast;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => toaster.dismiss(id), staysMs);
    return () => clearTimeout(timer);
  }, [held, id]);

  const act = () => {
    action?.onClick();
    toaster.dismiss(id);
  };

  return (
    <div className="enter-up pointer-events-auto flex min-h-11 items-center gap-3 rounded-md border border-hairline-strong bg-raised py-1 pr-1.5 pl-3 shadow-float">
      <CircleCheck size={16} aria-hidden="true" className="shrink-0 text-ok" />
      <p className="min-w-0 flex-1 py-1 [overflow-wrap:anywhere]">{text}</p>
      {action ? (
        <button
          type="button"
          onClick={act}
          className="h-8 shrink-0 rounded-sm px-2 font-medium text-accent-text hover:bg-hover-raised max-md:h-11"
        >
          {action.label}
        </button>
      ) : null}
      <IconButton label="Dismiss" size="bar" icon={<X size={14} />} onClick={() => toaster.dismiss(id)} />
    </div>
  );
}
