"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check } from "lucide-react";
import type { RefObject } from "react";
import type { ComboboxItem } from "./combobox-item";
import { countLine } from "./count-line";
import { splitMatch } from "./split-match";

type ComboboxListProps = {
  anchor: RefObject<HTMLDivElement | null>;
  host: HTMLElement | null;
  typed: string;
  shown: readonly ComboboxItem[];
  footerItems: readonly ComboboxItem[];
  found: number;
  total: number;
  noun: string;
  loading: boolean;
  emptyText: string;
};

/** A plain box instead of the library's popup: that one hides the rest of the page from screen readers while open, the field's own label too. */
export function ComboboxList(props: ComboboxListProps) {
  const { anchor, host, typed, shown, footerItems, loading, emptyText } = props;
  return (
    <Base.Portal container={host} className="contents">
      <Base.Positioner
        anchor={anchor}
        positionMethod="fixed"
        sideOffset={4}
        collisionPadding={8}
        className="z-float outline-none"
      >
        <div
          aria-busy={loading || undefined}
          className="w-(--anchor-width) max-w-(--available-width) rounded-md border border-hairline-strong bg-raised p-1 shadow-float"
        >
          <div className="flex min-h-7 items-center justify-between gap-3 px-2 text-xs text-text-3">
            <Base.Status className="digits">{countLine({ ...props, shown: shown.length })}</Base.Status>
            {shown.length > 0 ? (
              <span aria-hidden="true" className="max-md:hidden">
                Enter to choose
              </span>
            ) : null}
          </div>
          <Base.List className="max-h-[min(264px,calc(var(--available-height)-48px))] overflow-y-auto overscroll-contain outline-none">
            {shown.map((item) => (
              <Option key={item.id} item={item} typed={typed} />
            ))}
            {shown.length === 0 && !loading ? <p className="px-2 py-1.5 text-text-2">{emptyText}</p> : null}
            {footerItems.length > 0 ? <div role="presentation" className="mx-1 my-1 h-px bg-hairline" /> : null}
            {footerItems.map((item) => (
              <Option key={item.id} item={item} typed="" />
            ))}
          </Base.List>
        </div>
      </Base.Positioner>
    </Base.Portal>
  );
}

function Option({ item, typed }: { item: ComboboxItem; typed: string }) {
  const [before, match, after] = splitMatch(item.label, typed);
  return (
    <Base.Item
      value={item}
      className="group flex min-h-8 cursor-pointer items-center gap-2.5 rounded-sm px-2 outline-none select-none data-highlighted:bg-hover-raised max-md:min-h-11"
    >
      {item.icon ? (
        <span aria-hidden="true" className="shrink-0 text-text-2">
          {item.icon}
        </span>
      ) : null}
      <span className="min-w-0 flex-1 truncate">
        {before}
        {match ? <span className="font-semibold text-accent-text">{match}</span> : null}
        {after}
      </span>
      {item.detail ? <span className="digits shrink-0 text-xs text-text-3">{item.detail}</span> : null}
      {item.hint ? <span className="shrink-0 font-mono text-xs text-text-3 max-md:hidden">{item.hint}</span> : null}
      <Base.ItemIndicator className="shrink-0 text-accent-text">
        <Check size={14} aria-hidden="true" />
      </Base.ItemIndicator>
    </Base.Item>
  );
}
