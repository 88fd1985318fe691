import { Banner } from "@/components/ui/banner";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { Failure } from "@/lib/domain/errors";

/** Why nothing was undone; where the number moved meanwhile, all three versions stand side by side. */
export function UndoRefusal({ failure }: { failure: Failure }) {
  if (!failure.comparison) return <FailureBanner failure={failure} />;
  return (
    <div role="alert">
      <Banner tone="warn" title={failure.message}>
        {failure.next}
        <dl className="mt-2 grid gap-2">
          {failure.comparison.map(({ label, before, entry, now }) => (
            <div key={label}>
              <dt className="font-medium text-text">{label}</dt>
              <dd className="mt-0.5 grid gap-x-4 gap-y-1 sm:grid-cols-3">
                <Version name="Before this change" text={before} />
                <Version name="This change made it" text={entry} />
                <Version name="Now" text={now} />
              </dd>
            </div>
          ))}
        </dl>
      </Banner>
    </div>
  );
}

function Version({ name, text }: { name: string; text: string }) {
  return (
    <p className="min-w-0">
      <span className="block text-xs text-text-3">{name}</span>
      <bdi className="digits whitespace-pre-wrap text-text [overflow-wrap:anywhere]">{text}</bdi>
    </p>
  );
}
