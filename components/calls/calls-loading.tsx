import { PageHead } from "@/components/ui/page-head";
import { CallsSkeleton } from "./calls-skeleton";

export function CallsLoading() {
  return (
    <>
      <PageHead title="Calls" />
      <div className="h-11 shrink-0 max-md:h-14" />
      <CallsSkeleton showNumber />
    </>
  );
}
