"use client";

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import type { MenuEntry } from "./menu-entry";
import { MenuLine } from "./menu-line";
import type { OpenedMenu } from "./menu-trigger";
import { placeAt } from "./place-at";
import { useLeave } from "./use-leave";

type MenuListProps = OpenedMenu & { items: MenuEntry[]; header?: ReactNode };

/** The open menu. The focus is on the item that Enter takes; it goes back to the trigger when the menu closes. */
export function MenuList(props: MenuListProps) {
  const { label, items, header, align, anchor, host, byKeyboard, onClose } = props;
  const box = useRef<HTMLDivElement>(null);
  useLeave({ anchor, box, onLeave: onClose });

  useLayoutEffect(() => {
    if (!anchor.current || !box.current) return;
    placeAt(anchor.current, box.current, align);
    (byKeyboard ? firstOf(box.current) : box.current)?.focus({ preventScroll: true });
  }, [anchor, align, byKeyboard]);

  const close = () => {
    anchor.current?.focus();
    onClose();
  };

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Tab") return close();
    if (event.key === "Escape") {
      event.stopPropagation();
      return close();
    }
    const next = neighbour(event.key, itemsOf(event.currentTarget));
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return createPortal(
    <div
      ref={box}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={press}
      className="fixed z-float max-h-[calc(100dvh-16px)] w-max max-w-[min(320px,calc(100vw-16px))] min-w-48 overflow-y-auto rounded-md border border-hairline-strong bg-raised p-1 text-sm shadow-float outline-none"
    >
      {header ? <div className="mb-1 border-b border-hairline px-2 pt-1.5 pb-2">{header}</div> : null}
      {items.map((entry, index) => (
        <MenuLine key={keyOf(entry, index)} entry={entry} onDone={close} />
      ))}
    </div>,
    host,
  );
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

/** A choice opens on what is chosen. */
function firstOf(menu: HTMLElement): HTMLElement | undefined {
  const items = itemsOf(menu);
  return items.find((item) => item.ariaChecked === "true") ?? items[0];
}

function neighbour(key: string, items: HTMLElement[]): HTMLElement | undefined {
  const at = items.findIndex((item) => item === document.activeElement);
  if (key === "ArrowDown") return items[(at + 1) % items.length];
  if (key === "ArrowUp") return items[at <= 0 ? items.length - 1 : at - 1];
  if (key === "Home") return items[0];
  if (key === "End") return items[items.length - 1];
  if (key.length !== 1 || key === " ") return undefined;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return after.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}

function keyOf(entry: MenuEntry, index: number): string {
  if (entry === "rule") return `rule-${index}`;
  return "heading" in entry ? `heading-${entry.heading}` : (entry.href ?? entry.label);
}
