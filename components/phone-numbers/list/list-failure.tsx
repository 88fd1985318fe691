"use client";

import { RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { PatchBoard } from "@/components/ui/patch-board";
import { type Failure, needsAnotherKey } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import { Countdown } from "./countdown";
import { nextReadMs } from "./next-read";

type ListFailureProps = { failure: Failure; reading: boolean; onTryNow: () => void };

/** No rows to show at all: what happened, why, what next, and when it goes on by itself. */
export function ListFailure({ failure, reading, onTryNow }: ListFailureProps) {
  const wait = needsAnotherKey(failure) ? false : nextReadMs(undefined, failure);
  return (
    <div role="alert" className="flex flex-1 items-center justify-center px-4 py-12 max-md:items-start">
      <div className="w-full max-w-[520px]">
        <PatchBoard className="mb-5" />
        <h2 className="text-lg font-semibold tracking-(--tracking-lg)">{failure.message}</h2>
        <p className="mt-1.5 text-text-2 [overflow-wrap:anywhere]">{failure.next}</p>
        {wait ? (
          <p className="mt-1.5 text-text-3">
            Goes on by itself <Countdown key={`${failure.message}${reading}`} ms={wait} />.
          </p>
        ) : null}
        <div className="mt-5 flex flex-wrap gap-2">
          <Way failure={failure} />
          {failure.code === "rate-limited" ? null : (
            // a form action, so that a press before the page is alive is kept
            <form action={onTryNow}>
              <Button type="submit" icon={<RefreshCw size={14} />} busy={reading && "Trying"}>
                Try now
              </Button>
            </form>
          )}
        </div>
        <FinePrint failure={failure} />
      </div>
    </div>
  );
}

function Way({ failure }: { failure: Failure }) {
  if (needsAnotherKey(failure))
    return (
      <ButtonLink kind="primary" href={paths.workspaces}>
        Replace key
      </ButtonLink>
    );
  if (failure.code !== "not-signed-in") return null;
  return (
    <ButtonLink kind="primary" href={paths.signIn}>
      Sign in
    </ButtonLink>
  );
}

function FinePrint({ failure: { reference, details } }: { failure: Failure }) {
  return (
    <>
      {reference ? (
        <p className="mt-3 text-xs text-text-3">
          Reference <code className="font-mono text-text-2">{reference}</code>
        </p>
      ) : null}
      {details ? (
        <details className="mt-3 text-xs text-text-2">
          <summary className="w-fit list-none py-1 text-accent-text underline underline-offset-3">Details</summary>
          <pre className="max-h-48 overflow-auto font-mono whitespace-pre-wrap [overflow-wrap:anywhere]">{details}</pre>
        </details>
      ) : null}
    </>
  );
}
