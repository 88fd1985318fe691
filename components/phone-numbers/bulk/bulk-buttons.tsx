"use client";

import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Download, Ellipsis, X } from "@/components/ui/icons";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entry";
import { digits } from "../list/words";
import type { BulkWork } from "./use-bulk-work";
import { verbs } from "./verbs";

type BulkButtonsProps = {
  work: BulkWork;
  canChange: boolean;
  unavailable?: string;
  all: { total: number; select: () => void } | undefined;
  /** Before everything is selected and the button for it goes away. */
  onAll: () => void;
  onClear: () => void;
};

/** Where there is little room the icons give way first; on small screens most verbs wait in a menu. */
export function BulkButtons({ work, canChange, unavailable, all, onAll, onClear }: BulkButtonsProps) {
  const changes = canChange ? verbs : [];
  const selectAll = () => {
    onAll();
    all?.select();
  };
  return (
    <>
      {all ? (
        <Button
          kind="ghost"
          size="bar"
          onClick={selectAll}
          className={cx("px-1.5 text-accent-text!", canChange && "max-md:hidden")}
        >
          Select all <span className="digits -ml-0.5">{digits(all.total)}</span>
        </Button>
      ) : null}
      <Rule className={all ? undefined : "max-md:invisible"} />
      {changes.map(({ verb, label, icon, small }) => (
        <Button
          key={verb}
          kind="ghost"
          size="bar"
          icon={<Icon>{icon}</Icon>}
          unavailable={unavailable}
          aria-haspopup="dialog"
          onPointerEnter={work.preload}
          onFocus={work.preload}
          onClick={() => work.choose(verb)}
          className={cx(!unavailable && "text-text!", !small && "max-md:hidden")}
        >
          {label}
        </Button>
      ))}
      <Button
        kind="ghost"
        size="bar"
        icon={<Icon>{<Download />}</Icon>}
        busy={work.exporting && "Exporting"}
        onClick={work.exportAll}
        className={cx("text-text!", canChange && "max-md:hidden")}
      >
        Export
      </Button>
      {canChange ? (
        <>
          <Rule className="max-md:hidden" />
          <Button
            kind="ghost"
            size="bar"
            icon={<Icon>{<Trash2 size={14} aria-hidden="true" />}</Icon>}
            unavailable={unavailable}
            aria-haspopup="dialog"
            onPointerEnter={work.preload}
            onFocus={work.preload}
            onClick={() => work.choose("release")}
            className={cx("max-md:hidden", !unavailable && "text-danger!")}
          >
            Release
          </Button>
          <Menu
            label="More bulk actions"
            trigger={<Ellipsis size={16} />}
            items={restOf(work, { all, unavailable })}
            className="md:hidden"
          />
        </>
      ) : null}
      <IconButton
        size="bar"
        label="Clear selection"
        icon={<X size={16} />}
        onClick={onClear}
        className="max-md:ml-auto"
      />
    </>
  );
}

function restOf(work: BulkWork, { all, unavailable }: Pick<BulkButtonsProps, "all" | "unavailable">): MenuEntry[] {
  const wide = verbs.filter(({ small }) => !small);
  return [
    ...(all ? [{ label: `Select all ${digits(all.total)}`, onSelect: all.select }, "rule" as const] : []),
    ...wide.map(({ verb, label, icon }) => ({ label, icon, unavailable, onSelect: () => work.choose(verb) })),
    { label: "Export", icon: <Download size={16} />, onSelect: work.exportAll },
    "rule",
    { label: "Release", icon: <Trash2 size={16} />, danger: true, unavailable, onSelect: () => work.choose("release") },
  ];
}

function Icon({ children }: { children: React.ReactNode }) {
  return <span className="contents max-xl:md:hidden">{children}</span>;
}

function Rule({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx("mx-1.5 h-5 w-px shrink-0 bg-hairline-strong", className)} />;
}
