import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { Failure } from "@/lib/domain/errors";
import { Banner } from "./banner";

type FailureBannerProps = { failure: Failure; action?: ReactNode; children?: ReactNode; className?: string };

/** What happened, why, what next; the upstream's own words wait behind Details. */
export function FailureBanner({ failure, action, children, className }: FailureBannerProps) {
  return (
    <Banner tone="bad" title={<span className="block">{failure.message}</span>} live className={className}>
      {failure.next}
      {children}
      {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
      {failure.reference ? (
        <p className="mt-1 text-xs text-text-3">
          Reference <code className="font-mono text-text-2">{failure.reference}</code>
        </p>
      ) : null}
      {failure.details ? <Details text={failure.details} /> : null}
    </Banner>
  );
}

function Details({ text }: { text: string }) {
  return (
    <details className="group mt-2 border-t border-danger/25 pt-1.5">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 text-xs font-medium text-text-2 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={14}
          aria-hidden="true"
          className="transition-transform duration-(--dur-1) group-open:rotate-90"
        />
        Details
      </summary>
      <pre className="mt-1 max-h-48 overflow-auto font-mono text-xs whitespace-pre-wrap text-text [overflow-wrap:anywhere]">
        {text}
      </pre>
    </details>
  );
}
