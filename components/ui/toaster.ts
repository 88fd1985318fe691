type ToastAction = { label: string; onClick: () => void };
type ToastMessage = { text: string; action?: ToastAction };
export type Toast = ToastMessage & { id: number };

const most = 3;

/** The toasts on screen, newest last; older ones leave when there are too many. */
export function createToaster() {
  const listeners = new Set<() => void>();
  let toasts: readonly Toast[] = [];
  let lastId = 0;

  const change = (next: readonly Toast[]) => {
    toasts = next;
    listeners.forEach((listener) => listener());
  };

  return {
    show: (message: ToastMessage) => change([...toasts, { ...message, id: ++lastId }].slice(-most)),
    dismiss: (id: number) => change(toasts.filter((toast) => toast.id !== id)),
    current: () => toasts,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
