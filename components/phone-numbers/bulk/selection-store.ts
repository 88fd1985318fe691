"use client";

import { useState, useSyncExternalStore } from "react";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import { between, countOf, isSelected, nothing, type Selection, type Share, shareOf, tick } from "./selection";

/** What of the list a range may span, and when it was true. */
type InView = Pick<PhoneNumberList, "rows" | "refreshedAt">;

export type SelectionStore = ReturnType<typeof createSelectionStore>;

/** Beside the list and not in its state: every row listens for itself, so that ticking one renders that one only. */
export function createSelectionStore() {
  const listeners = new Set<() => void>();
  let selection = nothing;
  let inView: InView | undefined;
  let seenAt: string | undefined;
  let pressedLast: string | undefined;

  const change = (next: Selection) => {
    if (countOf(selection) === 0) seenAt = inView?.refreshedAt;
    selection = next;
    listeners.forEach((listener) => listener());
  };

  return {
    current: () => selection,
    /** When the rows were read that the first choice was made from. */
    seenAt: () => seenAt,
    change,
    clear: () => {
      pressedLast = undefined;
      change(nothing);
    },
    show: (list: InView) => void (inView = list),
    press: (row: PhoneNumberRow, on: boolean, { range }: { range: boolean }) => {
      const pressed = range ? between(inView?.rows ?? [], pressedLast, row) : [row];
      pressedLast = row.id;
      change(tick(selection, pressed, on));
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function useSelectionStore(): SelectionStore {
  return useState(createSelectionStore)[0];
}

export function useSelectedCount(store: SelectionStore): number {
  return useSyncExternalStore(
    store.subscribe,
    () => countOf(store.current()),
    () => 0,
  );
}

export function useIsSelected(store: SelectionStore, row: PhoneNumberRow): boolean {
  return useSyncExternalStore(
    store.subscribe,
    () => isSelected(store.current(), row),
    () => false,
  );
}

export function useShare(store: SelectionStore, rows: readonly PhoneNumberRow[]): Share {
  return useSyncExternalStore(
    store.subscribe,
    () => shareOf(store.current(), rows),
    () => "none",
  );
}
