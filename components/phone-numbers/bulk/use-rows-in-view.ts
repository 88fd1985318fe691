"use client";

import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent } from "react";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import { tick } from "./selection";
import type { SelectionStore } from "./selection-store";

/** Tells the selection which rows a range may span; what was ticked before the page came alive is selected too. */
export function useRowsInView(
  body: RefObject<HTMLElement | null>,
  list: PhoneNumberList,
  selection: SelectionStore,
): void {
  useEffect(() => selection.show(list), [list, selection]);

  const tickedEarly = useEffectEvent((boxes: HTMLInputElement[]) => {
    const early = list.rows.filter((_, at) => boxes[at]?.checked);
    if (early.length > 0) selection.change(tick(selection.current(), early, true));
  });
  useEffect(() => tickedEarly(boxesIn(body.current)), [body]);
}

/** Up and down from box to box; between two of them stand all the controls of a row. */
export function walkBoxes(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const boxes = boxesIn(event.currentTarget);
  const at = boxes.findIndex((box) => box === event.target);
  if (!step || at === -1) return;
  event.preventDefault();
  boxes[at + step]?.focus();
}

function boxesIn(body: HTMLElement | null): HTMLInputElement[] {
  return [...(body?.querySelectorAll<HTMLInputElement>(".tick") ?? [])];
}
