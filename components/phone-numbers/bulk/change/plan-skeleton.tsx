import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the plan to come. */
export function PlanSkeleton() {
  return (
    <div>
      <div className="flex min-h-9 items-center border-y border-hairline bg-sunken px-5 text-text-2" role="status">
        Looking at every number
      </div>
      {[168, 132, 204, 150, 186].map((width) => (
        <div key={width} aria-hidden="true" className="flex h-9 items-center gap-8 border-b border-hairline px-5">
          <Skeleton w={128} />
          <Skeleton w={width} />
          <Skeleton w={140} className="max-md:hidden" />
          <Skeleton w={150} className="max-md:hidden" />
        </div>
      ))}
    </div>
  );
}
