"use client";

import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect } from "react";

/** One stop for Tab; arrows, Home and End walk the buttons (the ARIA pattern of a toolbar). */
export function useToolbarKeys(bar: RefObject<HTMLElement | null>) {
  // buttons come and go with what is selected
  useLayoutEffect(() => {
    const buttons = buttonsIn(bar.current);
    if (!buttons.some((button) => button.tabIndex === 0 && button === document.activeElement))
      stopAt(buttons, buttons[0]);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = buttonsIn(event.currentTarget);
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = at === -1 ? undefined : neighbour(event.key, at, buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };

  const onFocus = ({ currentTarget, target }: FocusEvent<HTMLElement>) => stopAt(buttonsIn(currentTarget), target);

  /** Before the button that has the focus goes away. */
  const moveOn = () => {
    const buttons = buttonsIn(bar.current);
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (at !== -1) buttons[(at + 1) % buttons.length]?.focus();
  };

  return { keys: { onKeyDown, onFocus }, moveOn };
}

function stopAt(buttons: readonly HTMLElement[], stop: EventTarget | undefined): void {
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

/** What another width shows instead is no stop. */
function buttonsIn(bar: HTMLElement | null): HTMLElement[] {
  return [...(bar?.querySelectorAll<HTMLElement>("button") ?? [])].filter((button) => button.offsetParent !== null);
}

function neighbour(key: string, at: number, length: number): number | undefined {
  if (key === "ArrowRight") return (at + 1) % length;
  if (key === "ArrowLeft") return (at - 1 + length) % length;
  if (key === "Home") return 0;
  return key === "End" ? length - 1 : undefined;
}
