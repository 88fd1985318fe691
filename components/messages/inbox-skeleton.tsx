import { Skeleton } from "@/components/ui/skeleton";
import { panes } from "./panes";

const previews = [210, 120, 180, 240, 90, 200, 160, 60, 220, 110];

export function ListLines() {
  return (
    <div role="status" aria-label="Loading conversations">
      {previews.map((width) => (
        <div key={width} className="grid gap-2.5 border-b border-hairline px-4 py-4">
          <span className="flex justify-between">
            <Skeleton w={116} />
            <Skeleton w={36} />
          </span>
          <Skeleton w={width} />
        </div>
      ))}
    </div>
  );
}

export function ThreadLines() {
  return (
    <div role="status" aria-label="Loading messages" className="flex min-h-0 flex-1 flex-col justify-end gap-5 p-5">
      <Skeleton w={300} h={40} className="rounded-md" />
      <Skeleton w={360} h={56} className="self-end rounded-md" />
      <Skeleton w={220} h={40} className="rounded-md" />
      <Skeleton w={320} h={56} className="self-end rounded-md" />
    </div>
  );
}

/** The shape of the page while its first answer is slow. */
export function InboxSkeleton() {
  return (
    <>
      <div className="flex min-h-16 shrink-0 items-center gap-5 border-b border-hairline px-(--page-pad) py-3 max-md:px-4">
        <h1 className="text-lg font-semibold tracking-(--tracking-lg)">Messages</h1>
      </div>
      <div className={panes.both}>
        <div className={panes.list}>
          <div className="h-14 border-b border-hairline max-md:h-[68px]" />
          <ListLines />
        </div>
        <div className="flex min-h-0 flex-col max-md:hidden">
          <ThreadLines />
        </div>
      </div>
    </>
  );
}
