import type { ReactNode } from "react";
import { dateWords } from "@/lib/domain/time-words";
import { CopyButton } from "@/components/ui/copy-button";
import type { NumberView } from "@/lib/phone-number/loader";
import { factsOf } from "./facts-of";

/** What is stored at Vapi beside the form; read only. */
export function Facts({ view }: { view: NumberView }) {
  return (
    <section className="rounded-md border border-hairline p-4">
      <h2 className="mb-3 text-md font-semibold">Stored at Vapi</h2>
      <dl className="grid gap-3">
        {factsOf(view).map(({ label, value, copy }) => (
          <Fact key={label} label={label} copy={copy}>
            {value}
          </Fact>
        ))}
        <Fact label="Created">{dateWords(view.phone.createdAt)}</Fact>
      </dl>
    </section>
  );
}

function Fact({ label, copy, children }: { label: string; copy?: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-3">
      <dt className="text-text-3">{label}</dt>
      <dd className="flex min-w-0 items-start justify-between gap-1">
        <span
          className={copy ? "font-mono text-xs leading-5 [overflow-wrap:anywhere]" : "digits [overflow-wrap:anywhere]"}
        >
          {children}
        </span>
        {copy ? <CopyButton value={copy} label={`Copy ${label}`} iconSize={14} className="-my-1" /> : null}
      </dd>
    </div>
  );
}
