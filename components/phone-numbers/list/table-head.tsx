import { ArrowDown, ArrowUp } from "@/components/ui/icons";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { type Sort, sortParts } from "@/lib/phone-numbers/query";
import { type Column, columns, selectColumn } from "./columns";

type SortProps = { sort: Sort; onSort?: (sort: Sort) => void };
type TableHeadProps = SortProps & { selectPage?: ReactNode; reading: boolean };

/** Sticks to the top of the rows; while newer rows are on their way a line runs under it. Over cards it shows under the focus only. */
export function TableHead({ sort, onSort, selectPage, reading }: TableHeadProps) {
  return (
    <thead role="rowgroup" className="sticky top-0 z-(--z-sticky) bg-surface max-md:not-focus-within:sr-only">
      <tr role="row" className="relative h-(--thead)">
        <th
          role="columnheader"
          scope="col"
          className={cx("border-y border-hairline p-0 pl-(--page-pad) text-left", selectColumn)}
        >
          {selectPage}
          {reading ? <ReadingLine /> : null}
        </th>
        {columns.map((column) => (
          <HeadCell key={column.label} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell({ column, sort, onSort }: SortProps & { column: Column }) {
  const { key, descending } = sortParts(sort);
  const sorted = column.sort === key;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={column.sort ? (sorted ? (descending ? "descending" : "ascending") : "none") : undefined}
      className={cx(
        "border-y border-hairline px-0 text-left text-xs font-medium whitespace-nowrap text-text-3",
        column.className,
      )}
    >
      <span className={cx(column.label === "Created" && "max-2xl:sr-only")}>
        {column.sort && onSort ? (
          <button
            type="button"
            onClick={() => onSort(nextSort(column, sort))}
            className={cx("inline-flex h-6 items-center gap-1 rounded-xs hover:text-text", sorted && "text-text")}
          >
            {column.label}
            {sorted ? <SortArrow descending={descending} /> : null}
          </button>
        ) : (
          <span className={cx("inline-flex items-center gap-1", sorted && "text-text")}>
            {column.label}
            {sorted ? <SortArrow descending={descending} /> : null}
          </span>
        )}
      </span>
    </th>
  );
}

/** Comes late enough not to flash on quick answers. */
function ReadingLine() {
  return (
    <span
      aria-hidden="true"
      className="absolute inset-x-0 -bottom-px h-0.5 animate-pulse bg-accent transition-opacity delay-150 duration-(--dur-2) motion-reduce:animate-none starting:opacity-0"
    />
  );
}

function SortArrow({ descending }: { descending: boolean }) {
  const Arrow = descending ? ArrowDown : ArrowUp;
  return <Arrow size={14} />;
}

/** Dates begin with the newest, words with A. */
function nextSort(column: Column, sort: Sort): Sort {
  const { key, descending } = sortParts(sort);
  const chosen = column.sort ?? key;
  const falls = chosen === key ? !descending : chosen === "created";
  return falls ? `-${chosen}` : chosen;
}
