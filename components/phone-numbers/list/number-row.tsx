"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, memo } from "react";
import { paths } from "@/lib/paths";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import { SelectCell } from "../bulk/select-cell";
import { type SelectionStore, useIsSelected } from "../bulk/selection-store";
import { CreatedCell, NameCell, NumberCell, ProviderCell, RoutingCell, SmsCell, StatusCell } from "./cells";
import { RowActions, type RowWork } from "./row-actions";

type NumberRowProps = {
  row: PhoneNumberRow;
  workspace: string;
  now: string;
  work: RowWork;
  selection: SelectionStore;
};

/** A row of the table; below 768 the same cells stand as a card. */
export const NumberRow = memo(function NumberRow({ row, workspace, now, work, selection }: NumberRowProps) {
  const href = paths.phoneNumber(workspace, row.id);
  const router = useRouter();
  const selected = useIsSelected(selection, row);

  const open = (event: MouseEvent<HTMLTableRowElement>) => {
    if (event.defaultPrevented || isForControl(event) || isSelectingText()) return;
    if (event.metaKey || event.ctrlKey) window.open(href, "_blank", "noopener");
    else router.push(href);
  };

  return (
    <tr
      role="row"
      aria-selected={selected}
      onClick={open}
      className="group relative h-(--row) cursor-pointer transition-colors duration-(--dur-1) hover:bg-hover aria-selected:bg-selected max-xl:h-11 max-md:grid max-md:h-auto max-md:grid-cols-[16px_minmax(0,1fr)_auto] max-md:gap-x-3 max-md:border-b max-md:border-hairline max-md:px-4 max-md:py-2.5"
    >
      <SelectCell row={row} selected={selected} selection={selection} />
      <NumberCell row={row} />
      <NameCell row={row} href={href} />
      <ProviderCell row={row} />
      <StatusCell row={row} now={now} />
      <RoutingCell row={row} />
      <SmsCell row={row} />
      <CreatedCell row={row}>
        <RowActions row={row} href={href} work={work} />
      </CreatedCell>
    </tr>
  );
});

function isForControl({ target, currentTarget }: MouseEvent): boolean {
  const control = target instanceof Element ? target.closest("a, button, input, select, label") : null;
  // a dialog opened from the row is its child to React, but not on the page
  return control !== null || !(target instanceof Node && currentTarget.contains(target));
}

function isSelectingText(): boolean {
  return window.getSelection()?.type === "Range";
}
