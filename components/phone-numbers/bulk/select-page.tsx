"use client";

import { useEffect, useRef } from "react";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import { tick } from "./selection";
import { type SelectionStore, useShare } from "./selection-store";

type SelectPageProps = { rows: readonly PhoneNumberRow[]; selection: SelectionStore };

/** In the table's head: what of this page is selected, and all of it with one press. */
export function SelectPage({ rows, selection }: SelectPageProps) {
  const box = useRef<HTMLInputElement>(null);
  const share = useShare(selection, rows);

  useEffect(() => {
    if (box.current) box.current.indeterminate = share === "some";
  }, [share]);

  return (
    <input
      ref={box}
      type="checkbox"
      aria-label="Select all on this page"
      checked={share === "all"}
      disabled={rows.length === 0}
      onChange={({ target }) => selection.change(tick(selection.current(), rows, target.checked))}
      className="tick"
    />
  );
}
