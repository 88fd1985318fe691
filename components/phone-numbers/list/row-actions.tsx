"use client";

import { ArrowRight, Hash } from "@/components/ui/icons";
import Link from "next/link";
import { CopyButton } from "@/components/ui/copy-button";
import { iconButtonClass } from "@/components/ui/button-style";
import { IconButton } from "@/components/ui/icon-button";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import { AssistantIcon } from "./row-icons";

/** What may be done from a row. `assign` is missing for people who may only look. */
export type RowWork = { assign?: (row: PhoneNumberRow) => void; preload: () => void; unavailable?: string };

type RowActionsProps = { row: PhoneNumberRow; href: string; work: RowWork };

export function RowActions({ row, href, work }: RowActionsProps) {
  const { assign, preload, unavailable } = work;
  return (
    <div
      onPointerEnter={preload}
      onFocus={preload}
      className="absolute top-0 right-(--page-pad) bottom-px z-1 flex items-center gap-0.5 bg-hover pl-2 opacity-0 group-aria-selected:bg-selected group-has-focus-visible:opacity-100 group-hover:opacity-100 [@media(hover:none)]:hidden"
    >
      {row.number ? <CopyButton value={row.number} label="Copy number" iconSize={14} /> : null}
      {!row.number && row.sipUri ? <CopyButton value={row.sipUri} label="Copy SIP URI" iconSize={14} /> : null}
      <CopyButton value={row.id} label="Copy id" iconSize={14} icon={<Hash size={14} />} />
      {assign ? (
        <IconButton
          size="bar"
          label="Assign assistant"
          unavailable={unavailable}
          icon={<AssistantIcon />}
          onClick={() => assign(row)}
        />
      ) : null}
      <Link href={href} prefetch={false} aria-label="Open" title="Open" className={iconButtonClass({ size: "bar" })}>
        <ArrowRight size={14} />
      </Link>
    </div>
  );
}
