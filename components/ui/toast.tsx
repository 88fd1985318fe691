"use client";

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { type Toast, createToaster } from "./toaster";
import { useLoaded } from "./use-loaded";

const toaster = createToaster();
const none: readonly Toast[] = [];
const load = () => import("./toast-card").then((module) => module.ToastCard);

/** `show({ text, action? })`: says what was done, with one way back. Never the only place of an error. */
export function useToast(): Pick<typeof toaster, "show"> {
  return toaster;
}

export function Toasts() {
  const toasts = useSyncExternalStore(toaster.subscribe, toaster.current, () => none);
  const [held, setHeld] = useState(false);
  const [ToastCard, fetchCard] = useLoaded(load);
  const fetchWhenNeeded = useEffectEvent(() => (toasts.length > 0 ? fetchCard() : undefined));
  useEffect(() => fetchWhenNeeded(), [toasts]);

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
      {ToastCard
        ? toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} held={held} onDismiss={() => toaster.dismiss(toast.id)} />
          ))
        : null}
    </div>
  );
}
