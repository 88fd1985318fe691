import { Skeleton } from "@/components/ui/skeleton";
import { CallTableHead } from "./call-table";
import { callColumns } from "./call-columns";

const rows = Array.from({ length: 12 }, (_, row) => row);

/** The shape of what comes: a chart, and rows under the same heads. */
export function CallsSkeleton({ showNumber }: { showNumber: boolean }) {
  return (
    <div>
      <p role="status" className="sr-only">
        Loading calls
      </p>
      <div
        aria-hidden="true"
        className="mx-(--page-pad) mb-3 flex h-[84px] items-center rounded-md border border-hairline px-4 max-md:mx-4 max-md:h-[140px]"
      >
        <Skeleton w={120} />
      </div>
      <table aria-hidden="true" className="w-full table-fixed border-separate border-spacing-0">
        <CallTableHead showNumber={showNumber} reading={false} />
        <tbody>
          {rows.map((row) => (
            <tr key={row} className="h-(--row) max-xl:h-11 max-md:block max-md:h-[79px]">
              {callColumns(showNumber).map(({ label, className, align }, index) => (
                <td
                  key={label}
                  className={`border-b border-hairline p-0 pr-3 ${index === 0 ? className : "max-md:hidden"} ${label === "Number" ? "max-xl:hidden" : ""} ${align === "right" ? "text-right" : ""}`}
                >
                  {label === "Details" ? null : (
                    <Skeleton w={index === 0 ? 128 : `${45 + ((row * 7 + index * 13) % 30)}%`} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
