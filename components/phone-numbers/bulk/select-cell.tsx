"use client";

import type { ChangeEvent } from "react";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import type { SelectionStore } from "./selection-store";

type SelectCellProps = { row: PhoneNumberRow; selected: boolean; selection: SelectionStore };

export function SelectCell({ row, selected, selection }: SelectCellProps) {
  const press = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const range = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
    // a press with Shift also marks the text in between
    if (range) window.getSelection()?.removeAllRanges();
    selection.press(row, target.checked, { range });
  };

  return (
    <td
      role="cell"
      className="border-b border-hairline p-0 pl-(--page-pad) align-middle max-md:row-span-3 max-md:border-0 max-md:pt-0.5 max-md:pl-0"
    >
      <input type="checkbox" aria-label={`Select ${row.label}`} checked={selected} onChange={press} className="tick" />
    </td>
  );
}
