"use client";

import { ActivityList } from "./activity-list";
import type { Undone } from "./use-undo";

type ActivityPanelProps = {
  workspace: string;
  numberId: string;
  /** Why this person may look and not change. */
  readOnly?: string;
  onUndone?: Undone;
};

/** The history of one number, on its page. */
export function ActivityPanel({ workspace, numberId, readOnly, onUndone }: ActivityPanelProps) {
  return (
    <div className="grid max-w-[960px] gap-4 p-(--page-pad) max-md:p-4">
      <ActivityList workspace={workspace} numberId={numberId} canUndo={!readOnly} onUndone={onUndone} />
    </div>
  );
}
