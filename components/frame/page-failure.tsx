"use client";

import { homePath } from "@/lib/home-path";

/**
 * Our own error: calm, with the reference that finds the line in the server's log.
 * Plain elements, since it is loaded with every page twice over; the link loads a whole new page on purpose.
 */
export function PageFailure({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = digestOf(error);
  return (
    <div role="alert" className="flex flex-1 items-center justify-center bg-surface px-4 py-12">
      <div className="w-full max-w-[480px]">
        <h1 className="text-lg font-semibold tracking-(--tracking-lg)">This page could not be shown</h1>
        <p className="mt-1.5 text-text-2">
          Switchboard failed while preparing it. Nothing was changed, and calls are not affected. Try again
          {reference ? "; if it stays, give the reference to your administrator." : " or go back to the numbers."}
        </p>
        {reference ? (
          <p className="mt-3 text-xs text-text-3">
            Reference <code className="font-mono text-text-2">{reference}</code>
          </p>
        ) : null}
        <div className="mt-5 flex flex-wrap gap-2">
          <button
            type="button"
            onClick={() => retry()}
            className={`${button} bg-accent text-on-accent hover:bg-accent-hover`}
          >
            Try again
          </button>
          <a href={homePath} className={`${button} border border-hairline-strong hover:bg-hover`}>
            Go to phone numbers
          </a>
        </div>
      </div>
    </div>
  );
}

/** As `buttonClass` has it; all of its kinds would weigh more than this page. */
const button = "inline-flex h-8 items-center rounded-sm px-3 font-medium max-md:h-11";

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}
