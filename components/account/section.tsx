import { type ReactNode, useId } from "react";

/** A titled part of the profile. */
export function Section({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-md font-semibold">
        {title}
      </h2>
      {lead ? <p className="text-text-2">{lead}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}
