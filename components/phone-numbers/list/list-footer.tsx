"use client";

import { ChevronDown, ChevronLeft, ChevronRight } from "@/components/ui/icons";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { type PageSize, pageSizes } from "@/lib/phone-numbers/query";
import type { ChangeQuery } from "./use-list-query";
import { digits } from "./words";

type ListFooterProps = {
  /** The page in view, and the one asked for, which may still be on its way. */
  page: number;
  asked: number;
  pages: number;
  size: PageSize;
  total: number;
  onChange: ChangeQuery;
};

export function ListFooter({ page, asked, pages, size, total, onChange }: ListFooterProps) {
  return (
    <FooterFrame range={rangeWords({ page, size, total })}>
      <SizeSelect size={size} onSize={(next) => onChange({ size: next })} />
      <nav aria-label="Pages" className="flex items-center gap-2">
        <IconButton
          label="Previous page"
          icon={<ChevronLeft size={16} />}
          unavailable={asked <= 1 ? "This is the first page" : undefined}
          onClick={() => onChange({ page: asked - 1 })}
          className="border border-hairline-strong"
        />
        <IconButton
          label="Next page"
          icon={<ChevronRight size={16} />}
          unavailable={asked >= pages ? "This is the last page" : undefined}
          onClick={() => onChange({ page: asked + 1 })}
          className="border border-hairline-strong"
        />
      </nav>
    </FooterFrame>
  );
}

export function FooterFrame({ range, children }: { range: ReactNode; children?: ReactNode }) {
  return (
    <footer className="flex min-h-(--footer) shrink-0 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-hairline bg-surface px-(--page-pad) text-xs text-text-3 max-md:px-4 max-md:py-2">
      <span className="digits">{range}</span>
      <div className="ml-auto flex items-center gap-4">{children}</div>
    </footer>
  );
}

function SizeSelect({ size, onSize }: { size: PageSize; onSize: (size: PageSize) => void }) {
  return (
    <label className="flex items-center gap-2 whitespace-nowrap">
      Rows per page
      <span className="relative">
        <select
          value={size}
          onChange={(event) => onSize(pageSizes.find((one) => String(one) === event.target.value) ?? 25)}
          className="digits h-7 appearance-none rounded-sm border border-control bg-surface pr-7 pl-2 text-sm text-text max-md:h-11 max-md:text-touch [&>option]:bg-raised"
        >
          {pageSizes.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <ChevronDown size={14} className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2" />
      </span>
    </label>
  );
}

/** `1–25 of 54` */
function rangeWords({ page, size, total }: { page: number; size: number; total: number }): string {
  if (total === 0) return "0 of 0";
  const first = (page - 1) * size + 1;
  return `${digits(first)}–${digits(Math.min(page * size, total))} of ${digits(total)}`;
}
