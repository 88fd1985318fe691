"use client";

import { Suspense, useRef } from "react";
import type { Failure } from "@/lib/domain/errors";
import type { Workspace } from "@/lib/domain/workspace";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import type { PhoneNumberQuery } from "@/lib/phone-numbers/query";
import { digits } from "../list/words";
import { BulkButtons } from "./bulk-buttons";
import { offerOfAll } from "./offer-of-all";
import type { SelectionStore } from "./selection-store";
import { useBulkKeys } from "./use-bulk-keys";
import { useBulkWork } from "./use-bulk-work";
import { useSelectionSpoken } from "./use-selection-spoken";
import { useStillThere } from "./use-still-there";
import { useToolbarKeys } from "./use-toolbar-keys";

export type BulkBarProps = {
  selection: SelectionStore;
  count: number;
  query: PhoneNumberQuery;
  list: PhoneNumberList;
  /** The list is that of the query, and not what stood there before. */
  current: boolean;
  workspace: Pick<Workspace, "slug" | "name" | "environment">;
  canChange: boolean;
  /** Why nothing can be changed now. */
  unavailable?: string;
  onFailure: (failure: Failure | undefined) => void;
};

/** Floats over the end of the rows while something is selected; stays behind, unseen, to say that nothing is any more. */
export function BulkBar(props: BulkBarProps) {
  const { selection, count, query, list, current, workspace, canChange, unavailable, onFailure } = props;
  const bar = useRef<HTMLDivElement>(null);
  const { keys, moveOn } = useToolbarKeys(bar);
  const work = useBulkWork({ selection, workspace, onFailure });
  const clear = useBulkKeys(bar, selection);
  useSelectionSpoken(count);
  useStillThere({ selection, query, list, current, workspace: workspace.slug });

  return (
    <>
      {count > 0 ? (
        <div data-bulk="" className="relative z-(--z-bulkbar) shrink-0">
          <div
            ref={bar}
            role="toolbar"
            aria-label="Bulk actions"
            {...keys}
            className="enter-up absolute bottom-4 left-1/2 flex min-h-[38px] w-max max-w-[calc(100%-16px)] -translate-x-1/2 items-center rounded-md border border-hairline-strong bg-raised py-1 pr-1 pl-3 shadow-float max-md:fixed max-md:inset-x-2 max-md:bottom-2 max-md:w-auto max-md:max-w-none max-md:translate-x-0"
          >
            <span className="mr-2 whitespace-nowrap">
              <strong className="digits font-semibold">{digits(count)}</strong> selected
            </span>
            <BulkButtons
              work={work}
              canChange={canChange}
              unavailable={unavailable}
              all={offerOfAll({ selection, query, list, current })}
              onAll={moveOn}
              onClear={clear}
            />
          </div>
        </div>
      ) : null}
      <Suspense fallback={null}>{work.dialog}</Suspense>
    </>
  );
}
