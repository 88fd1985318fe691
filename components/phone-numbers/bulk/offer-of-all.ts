import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import type { PhoneNumberQuery } from "@/lib/phone-numbers/query";
import { conditionsOf, holdsIn } from "./holds";
import { shareOf } from "./selection";
import type { SelectionStore } from "./selection-store";
import { everythingIn } from "./whole-selection";

type Shown = { selection: SelectionStore; query: PhoneNumberQuery; list: PhoneNumberList; current: boolean };

/** "Select all 54"; none where they all are selected, or where the list is still that of another question. */
export function offerOfAll({
  selection,
  query,
  list,
  current,
}: Shown): { total: number; select: () => void } | undefined {
  const { total, rows, pages } = list;
  const conditions = conditionsOf(query);
  const now = selection.current();
  const isWhole = now.kind === "filtered" && now.query === conditions && now.except.size === 0;
  const isOnePage = pages <= 1 && shareOf(now, rows) === "all";
  if (!current || total === 0 || isWhole || isOnePage) return undefined;
  const select = () => selection.change(everythingIn({ query: conditions, total, holds: holdsIn(conditions) }));
  return { total, select };
}
