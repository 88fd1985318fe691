"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useId, useState } from "react";
import { initialsOf } from "@/components/frame/initials";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { JournalItem } from "@/lib/journal/loaders";
import { paths } from "@/lib/paths";
import { EntryMark } from "./entry-mark";
import { EntryTime } from "./entry-time";
import { UndoRefusal } from "./undo-refusal";
import { type Undone, useUndo } from "./use-undo";
import { ValueChanges } from "./value-changes";

type ActivityItemProps = {
  workspace: string;
  item: JournalItem;
  now: string;
  canUndo: boolean;
  /** The number leads to its own activity. */
  linked: boolean;
  onUndone: Undone;
};

/** Who did what to which number, when; before and after on demand. */
export function ActivityItem({ workspace, item, now, canUndo, linked, onUndone }: ActivityItemProps) {
  const [open, setOpen] = useState(false);
  const sentence = useId();
  const details = useId();
  const undoing = useUndo({ workspace, item, onUndone });

  return (
    <li className="border-b border-hairline py-1.5 last:border-b-0">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <span
          aria-hidden="true"
          className="flex size-6 shrink-0 items-center justify-center rounded-full bg-pressed text-xs font-medium text-text-2 max-md:self-start"
        >
          {initialsOf(item.who)}
        </span>
        <p id={sentence} className="min-w-0 flex-1 text-text-2 [overflow-wrap:anywhere] max-md:basis-[calc(100%-36px)]">
          <strong className="font-semibold text-text">{item.who}</strong> {item.did}{" "}
          <NumberOf item={item} workspace={workspace} linked={linked} />
        </p>
        <span className="flex flex-wrap items-center gap-x-3 max-md:w-full max-md:pl-9">
          <EntryMark item={item} now={now} />
          <span className="text-text-3 md:min-w-20 md:text-right">
            <EntryTime at={item.at} now={now} />
          </span>
          <span className="flex items-center justify-end gap-1 max-md:ml-auto md:w-[188px]">
            {item.changes.length > 0 ? (
              <Button
                kind="ghost"
                size="bar"
                icon={<Chevron open={open} />}
                aria-expanded={open}
                aria-controls={open ? details : undefined}
                aria-describedby={sentence}
                onClick={() => setOpen(!open)}
              >
                What changed
              </Button>
            ) : null}
            {canUndo && item.undo ? (
              <Button
                kind="ghost"
                size="bar"
                busy={undoing.pending && "Undoing"}
                unavailable={item.undo.reason}
                aria-describedby={item.undo.reason ? undefined : sentence}
                onClick={undoing.run}
              >
                Undo
              </Button>
            ) : null}
          </span>
        </span>
      </div>
      <div className="grid gap-2 not-empty:mt-1 not-empty:mb-2 not-empty:pl-9">
        {open ? (
          <div id={details}>
            <ValueChanges changes={item.changes} />
          </div>
        ) : null}
        {undoing.failure ? <UndoRefusal failure={undoing.failure} /> : null}
      </div>
    </li>
  );
}

function NumberOf({ item, workspace, linked }: Pick<ActivityItemProps, "item" | "workspace" | "linked">) {
  if (!item.number) return null;
  const { id, label } = item.number;
  const name = (
    <bdi className={cx("digits font-medium text-text", label.startsWith("+") && "whitespace-nowrap")}>{label}</bdi>
  );
  if (!linked || !id) return name;
  return (
    <Link href={`${paths.activity(workspace)}?number=${id}`} className="rounded-xs hover:underline">
      {name}
    </Link>
  );
}

function Chevron({ open }: { open: boolean }) {
  return (
    <ChevronRight
      size={14}
      aria-hidden="true"
      className={cx("transition-transform duration-(--dur-1)", open && "rotate-90")}
    />
  );
}
