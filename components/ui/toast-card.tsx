"use client";

import { CircleCheck, X } from "lucide-react";
import { useEffect, useEffectEvent } from "react";
import { IconButton } from "./icon-button";
import type { Toast } from "./toaster";

const staysMs = 6000;

type ToastCardProps = { toast: Toast; /** It is being read. */ held: boolean; onDismiss: () => void };

export function ToastCard({ toast: { text, action }, held, onDismiss }: ToastCardProps) {
  const leave = useEffectEvent(onDismiss);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => leave(), staysMs);
    return () => clearTimeout(timer);
  }, [held]);

  const act = () => {
    action?.onClick();
    onDismiss();
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
      <IconButton label="Dismiss" size="bar" icon={<X size={14} />} onClick={onDismiss} />
    </div>
  );
}
