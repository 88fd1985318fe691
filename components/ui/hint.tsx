"use client";

import { type KeyboardEvent, type PointerEvent, type FocusEvent, useState } from "react";
import { cx } from "./class-names";

type Place = { left: number; top: number; below: boolean };

const gap = 6;
const halfWidth = 136;

/** A short sentence beside a control, on hover and on keyboard focus; Escape puts it away. */
export function useHint(text: string | undefined) {
  const [place, setPlace] = useState<Place | null>(null);
  const show = (element: Element) => text && setPlace(placeAt(element.getBoundingClientRect()));
  const hide = () => setPlace(null);

  return {
    place: text ? place : null,
    handlers: {
      onPointerEnter: (event: PointerEvent<HTMLElement>) =>
        event.pointerType === "mouse" ? show(event.currentTarget) : undefined,
      onPointerLeave: hide,
      onFocus: (event: FocusEvent<HTMLElement>) =>
        event.currentTarget.matches(":focus-visible") ? show(event.currentTarget) : undefined,
      onBlur: hide,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => (event.key === "Escape" ? hide() : undefined),
    },
  };
}

/** Stays in the document while hidden, so that `aria-describedby` can read it; never part of the control's name. */
export function Hint({ id, text, place }: { id?: string; text: string; place: Place | null }) {
  return (
    <span
      id={id}
      aria-hidden="true"
      hidden={!place}
      style={place ? { left: place.left, top: place.top } : undefined}
      className={cx(
        "fixed z-(--z-toast) w-max max-w-64 -translate-x-1/2 cursor-default rounded-sm border border-hairline-strong bg-raised px-2 py-1 text-left text-xs font-normal whitespace-normal text-text shadow-float",
        place && !place.below && "-translate-y-full",
      )}
    >
      {text}
    </span>
  );
}

function placeAt(rect: DOMRect): Place {
  const below = rect.top < 72;
  const middle = rect.left + rect.width / 2;
  const left = Math.max(halfWidth, Math.min(middle, window.innerWidth - halfWidth));
  return { left, top: below ? rect.bottom + gap : rect.top - gap, below };
}
