"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import type { PointerEvent } from "react";
import { cx } from "./class-names";
import { Kbd } from "./kbd";
import type { MenuEntry, MenuItem } from "./menu-entry";

export function MenuLine({ entry, onDone }: { entry: MenuEntry; onDone: () => void }) {
  if (entry === "rule") return <div role="separator" className="mx-1 my-1 h-px bg-hairline" />;
  if ("heading" in entry) return <p className="px-2 pt-2 pb-1 text-xs text-text-3">{entry.heading}</p>;
  return <MenuItemLine item={entry} onDone={onDone} />;
}

function MenuItemLine({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const shared = {
    tabIndex: -1,
    className: cx(
      "flex min-h-8 w-full items-center gap-2.5 rounded-sm px-2 py-1.5 text-left outline-none select-none focus:bg-hover-raised max-md:min-h-11",
      item.danger ? "text-danger" : item.unavailable ? "text-text-disabled" : "text-text",
    ),
    onPointerMove: (event: PointerEvent<HTMLElement>) => event.currentTarget.focus({ preventScroll: true }),
  };

  if (item.href) {
    return (
      <Link
        {...shared}
        href={item.href}
        prefetch={false}
        role="menuitem"
        aria-current={item.checked ? "true" : undefined}
        onClick={onDone}
      >
        <Content item={item} />
      </Link>
    );
  }

  const choose = () => {
    if (item.unavailable) return;
    onDone();
    item.onSelect?.();
  };

  return (
    <button
      {...shared}
      type="button"
      role={item.checked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={item.checked}
      aria-disabled={item.unavailable ? true : undefined}
      onClick={choose}
    >
      <Content item={item} />
    </button>
  );
}

function Content({ item }: { item: MenuItem }) {
  return (
    <>
      {item.icon ? (
        <span aria-hidden="true" className={cx("shrink-0", item.danger ? "text-danger" : "text-text-2")}>
          {item.icon}
        </span>
      ) : null}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{item.label}</span>
        {item.unavailable ? (
          <span className="block text-xs whitespace-normal text-text-3">{item.unavailable}</span>
        ) : null}
      </span>
      {item.aside}
      {item.kbd ? <Kbd>{item.kbd}</Kbd> : null}
      {item.checked ? <Check size={14} aria-hidden="true" className="shrink-0 text-accent-text" /> : null}
    </>
  );
}
