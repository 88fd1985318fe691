"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import type { SelectionStore } from "./selection-store";

/** What has an Escape of its own. */
const busy = "[role=dialog], [role=menu], [aria-expanded=true], input:not([type=checkbox]), textarea, select";

/** Escape clears the selection; Enter goes from a checkbox to the bar. Returns the way to clear it from the bar. */
export function useBulkKeys(bar: RefObject<HTMLElement | null>, selection: SelectionStore): () => void {
  const clear = () => {
    const hadFocus = bar.current?.contains(document.activeElement);
    selection.clear();
    if (hadFocus) placeToStay()?.focus({ preventScroll: true });
  };

  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, defaultPrevented } = event;
    if (!bar.current || defaultPrevented || !(target instanceof Element)) return;
    if (key === "Enter" && target.matches(".tick")) {
      event.preventDefault();
      bar.current.querySelector<HTMLElement>("button[tabindex='0']")?.focus();
    }
    if (key === "Escape" && !target.closest(busy) && !document.querySelector("[role=dialog]")) clear();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);

  return clear;
}

/** On small screens the table's head is there for screen readers only, and would come up under the focus. */
function placeToStay(): HTMLElement | null {
  return document.querySelector<HTMLElement>(matchMedia("(width < 768px)").matches ? "#content" : "thead .tick");
}
