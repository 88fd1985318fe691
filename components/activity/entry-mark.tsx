import { TriangleAlert } from "lucide-react";
import type { JournalItem } from "@/lib/journal/loaders";
import { EntryTime } from "./entry-time";

/** What became of an entry, where it is not simply done. */
export function EntryMark({ item, now }: { item: JournalItem; now: string }) {
  if (item.undone)
    return (
      <span className="text-xs text-text-3">
        Undone by {item.undone.who}, <EntryTime at={item.undone.at} now={now} />
      </span>
    );
  if (item.state === "sending") return <span className="text-xs text-text-3">Under way</span>;
  if (item.state === "done") return null;
  return (
    <span className="inline-flex items-center gap-1 text-xs text-warn">
      <TriangleAlert size={14} aria-hidden="true" className="shrink-0" />
      Not known whether it was saved
    </span>
  );
}
