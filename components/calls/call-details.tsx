import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import type { CallRow } from "@/lib/calls/row";
import { AnswererText, OutcomeText } from "./call-cells";
import { ExactTime } from "./exact-time";

/** What a row has no room for: exact times, who was where, the upstream's own words. */
export function CallDetails({ call }: { call: CallRow }) {
  const { customer, number } = call;
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(180px,1fr))] gap-x-6 gap-y-3 bg-bg px-(--page-pad) py-3 max-md:grid-cols-2 max-md:gap-x-4 max-md:px-4 md:pl-12">
      <Fact label="Outcome">
        <OutcomeText call={call} wrap />
      </Fact>
      <Fact label="Begun">
        <ExactTime iso={call.createdAt} />
      </Fact>
      <Fact label="Answered">
        <ExactTime iso={call.startedAt} nothing={call.ended ? "Never" : "Not yet"} />
      </Fact>
      <Fact label="Ended">
        <ExactTime iso={call.endedAt} nothing="Not yet" />
      </Fact>
      {customer.name ? <Fact label="Customer">{customer.name}</Fact> : null}
      {number ? (
        <Fact label="Number">
          <span className="digits">{number.display ?? number.label}</span>
        </Fact>
      ) : null}
      <Fact label="Assistant">
        <AnswererText call={call} />
      </Fact>
      {call.cost === null ? null : (
        <Fact label="Exact cost">
          <span className="digits">${call.cost}</span>
        </Fact>
      )}
      <Fact label="Call id">
        <span className="flex min-w-0 items-center gap-1">
          <code className="truncate font-mono text-xs" title={call.id}>
            {call.id}
          </code>
          <CopyButton value={call.id} label="Copy call id" iconSize={14} />
        </span>
      </Fact>
      {call.details ? (
        <Fact label="In Vapi’s words">
          <code className="font-mono text-xs whitespace-pre-wrap">{call.details}</code>
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-text-3">{label}</dt>
      <dd className="text-text [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
