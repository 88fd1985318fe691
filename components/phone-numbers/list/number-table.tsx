import { useRef } from "react";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import type { Sort } from "@/lib/phone-numbers/query";
import { SelectPage } from "../bulk/select-page";
import type { SelectionStore } from "../bulk/selection-store";
import { useRowsInView, walkBoxes } from "../bulk/use-rows-in-view";
import { NumberRow } from "./number-row";
import type { RowWork } from "./row-actions";
import { TableHead } from "./table-head";

type NumberTableProps = {
  list: PhoneNumberList;
  workspace: string;
  sort: Sort;
  onSort: (sort: Sort) => void;
  reading: boolean;
  work: RowWork;
  selection: SelectionStore;
};

/** The roles are written out because the cards of small screens are the same table laid out as blocks. */
export function NumberTable({ list, workspace, sort, onSort, reading, work, selection }: NumberTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowsInView(body, list, selection);

  return (
    <table
      role="table"
      aria-label="Phone numbers"
      aria-busy={reading}
      className="w-full table-fixed border-separate border-spacing-0 max-md:block max-md:border-t max-md:border-hairline"
    >
      <TableHead
        sort={sort}
        onSort={onSort}
        selectPage={<SelectPage rows={list.rows} selection={selection} />}
        reading={reading}
      />
      <tbody ref={body} role="rowgroup" onKeyDown={walkBoxes} className="max-md:block">
        {list.rows.map((row) => (
          <NumberRow key={row.id} row={row} workspace={workspace} now={list.now} work={work} selection={selection} />
        ))}
      </tbody>
    </table>
  );
}
