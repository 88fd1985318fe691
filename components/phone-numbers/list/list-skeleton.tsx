import { PageHead } from "@/components/ui/page-head";
import { Skeleton } from "@/components/ui/skeleton";
import type { Facets } from "@/lib/phone-numbers/facet-options";
import type { PhoneNumberQuery, Sort } from "@/lib/phone-numbers/query";
import { FooterFrame } from "./list-footer";
import { ListFrame } from "./list-frame";
import { QuietToolbar } from "./quiet-toolbar";
import { SlowNote } from "./slow-note";
import { TableHead } from "./table-head";

/** The list before its first rows: same heads, same heights, bars where words will be. */
export function ListSkeleton({ query, facets }: { query: PhoneNumberQuery; facets: Facets }) {
  return (
    <ListFrame
      head={<PageHead title="Phone numbers" />}
      toolbar={<QuietToolbar query={query} facets={facets} />}
      footer={
        <FooterFrame
          range={
            <span role="status">
              Loading numbers
              <SlowNote />
            </span>
          }
        />
      }
    >
      <TableSkeleton sort={query.sort} />
    </ListFrame>
  );
}

export function TableSkeleton({ sort }: { sort: Sort }) {
  return (
    <table aria-hidden="true" className="w-full table-fixed border-separate border-spacing-0">
      <TableHead sort={sort} reading={false} />
      <tbody>
        {nameWidths.map((width, row) => (
          <RowSkeleton key={row} nameWidth={width} row={row} />
        ))}
      </tbody>
    </table>
  );
}

const nameWidths = [168, 196, 132, 214, 150, 168, 196, 132, 214, 150, 168, 196, 132, 214, 150, 168, 196, 132, 214, 150];

function RowSkeleton({ nameWidth, row }: { nameWidth: number; row: number }) {
  const cell = "border-b border-hairline p-0";
  return (
    <tr className="h-(--row) max-md:h-[79px]">
      <td className={`${cell} pl-(--page-pad) max-md:pl-4`}>
        <Skeleton w={16} h={16} />
      </td>
      <td className={cell}>
        <span className="flex items-center gap-2.5">
          <Skeleton w={27} />
          <Skeleton w={104} />
        </span>
      </td>
      <td className={`${cell} max-md:hidden`}>
        <Skeleton w={nameWidth} />
      </td>
      <td className={`${cell} max-xl:hidden`}>
        <Skeleton w={36 + (row % 3) * 5} />
      </td>
      <td className={`${cell} max-md:hidden`}>
        <span className="flex items-center gap-2">
          <Skeleton w={8} h={8} className="rounded-full" />
          <Skeleton w={40} />
        </span>
      </td>
      <td className={`${cell} max-md:hidden`}>
        <span className="flex items-center gap-2">
          <Skeleton w={14} />
          <Skeleton w={nameWidth - 60} />
        </span>
      </td>
      <td className={`${cell} max-md:hidden`}>
        <Skeleton w={18} />
      </td>
      <td className={`${cell} pr-(--page-pad) max-2xl:p-0 max-md:hidden`}>
        <Skeleton w={72} className="max-2xl:hidden" />
      </td>
    </tr>
  );
}
