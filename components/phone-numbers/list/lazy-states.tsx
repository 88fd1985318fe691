import { type ReactNode, lazy } from "react";
import type { Failure } from "@/lib/domain/errors";

const load = () => import("./states");

/** The failure may be that the server is gone, and these with it. */
export const FailureBanner = lazy(() =>
  load().then(
    (states) => ({ default: states.FailureBanner }),
    () => ({ default: PlainFailure }),
  ),
);
export const ListFailure = lazy(() => load().then((states) => ({ default: states.ListFailure })));
export const NoMatch = lazy(() => load().then((states) => ({ default: states.NoMatch })));
export const NoNumbers = lazy(() => load().then((states) => ({ default: states.NoNumbers })));
export const StaleBanner = lazy(() => load().then((states) => ({ default: states.StaleBanner })));

function PlainFailure({ failure, action }: { failure: Failure; action?: ReactNode }) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2">
      <strong>{failure.message}</strong> {failure.next} {action}
    </div>
  );
}
