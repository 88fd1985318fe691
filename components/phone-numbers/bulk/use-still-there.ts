"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { useToast } from "@/components/ui/toast";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import { type PhoneNumberQuery, toQueryString } from "@/lib/phone-numbers/query";
import { count } from "../list/words";
import { conditionsOf } from "./holds";
import { loadIds } from "./run-selection";
import { countOf } from "./selection";
import type { SelectionStore } from "./selection-store";
import { idsIn, onlyThere } from "./whole-selection";

type Watched = {
  selection: SelectionStore;
  query: PhoneNumberQuery;
  list: PhoneNumberList;
  current: boolean;
  workspace: string;
};

/** A selection outlives its rows: when the list was read anew and some are missing, the server is asked, and the person is told. */
export function useStillThere({ selection, query, list, current, workspace }: Watched): void {
  const before = useRef({ at: toQueryString(query), list });
  const toast = useToast();

  const recount = useEffectEvent(() => {
    const now = selection.current();
    if (now.kind !== "filtered" || !current || now.query !== conditionsOf(query) || now.total === list.total) return;
    selection.change({ ...now, total: list.total });
  });

  const lookForMissing = useEffectEvent(async () => {
    const at = toQueryString(query);
    const seen = before.current;
    before.current = { at, list };
    const ids = idsIn(selection.current());
    if (
      ids.length === 0 ||
      !current ||
      !seemsMissing(ids, { before: seen.list, now: list, isSamePage: seen.at === at })
    )
      return;
    const there = new Set(await loadIds(workspace, { ids }));
    const now = selection.current();
    const kept = onlyThere(now, new Set([...there, ...idsIn(now).filter((id) => !ids.includes(id))]));
    const missing = countOf(now) - countOf(kept);
    if (idsIn(kept).length < idsIn(now).length) selection.change(kept);
    if (missing > 0)
      toast.show({
        text: `${count(missing, "selected number")} ${missing === 1 ? "is" : "are"} no longer in this workspace`,
      });
  });

  useEffect(() => {
    recount();
    // the plan of a change looks again in any case
    lookForMissing().catch(() => undefined);
  }, [list]);
}

type Reads = { before: PhoneNumberList; now: PhoneNumberList; isSamePage: boolean };

/** A number that left the list may be on another page or match no more: that is no reason to drop it. */
function seemsMissing(ids: readonly string[], { before, now, isSamePage }: Reads): boolean {
  if (now.allTotal !== null && before.allTotal !== null && now.allTotal < before.allTotal) return true;
  const inView = new Set(now.rows.map(({ id }) => id));
  return isSamePage && before.rows.some(({ id }) => !inView.has(id) && ids.includes(id));
}
