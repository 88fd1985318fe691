import { Skeleton } from "@/components/ui/skeleton";

const widths = [320, 260, 380, 220, 300, 280];

/** The shape of what comes. */
export function ActivitySkeleton() {
  return (
    <div role="status" aria-label="Loading activity" className="border-y border-hairline">
      {widths.map((width) => (
        <div key={width} className="flex min-h-11 items-center gap-3 border-b border-hairline last:border-b-0">
          <Skeleton w={24} h={24} className="rounded-full" />
          <Skeleton w={width} />
        </div>
      ))}
    </div>
  );
}
