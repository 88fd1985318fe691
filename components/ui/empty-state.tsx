import type { ReactNode } from "react";
import { PatchBoard } from "./patch-board";

type EmptyStateRow = { icon: ReactNode; title: string; text: string; action: ReactNode };

type EmptyStateProps = {
  title: string;
  children?: ReactNode;
  /** One to three ways on, each with its own button; only the first is primary. */
  rows?: EmptyStateRow[];
  actions?: ReactNode;
  footer?: ReactNode;
  /** Pages without another heading make this their `h1`. */
  as?: "h1" | "h2";
};

export function EmptyState({ title, children, rows, actions, footer, as: Heading = "h2" }: EmptyStateProps) {
  return (
    <div className="flex flex-1 items-center justify-center px-(--page-pad) py-12 max-md:items-start max-md:px-4">
      <div className="w-full max-w-[600px]">
        <PatchBoard className="mb-5" />
        <Heading className="text-lg font-semibold tracking-(--tracking-lg)">{title}</Heading>
        {children ? <div className="mt-1.5 text-text-2">{children}</div> : null}
        {rows ? (
          <ul className="mt-5 divide-y divide-hairline rounded-md border border-hairline">
            {rows.map((row) => (
              <EmptyStateLine key={row.title} {...row} />
            ))}
          </ul>
        ) : null}
        {actions ? <div className="mt-5 flex flex-wrap gap-2">{actions}</div> : null}
        {footer ? <div className="mt-4 flex items-center gap-2 text-text-3">{footer}</div> : null}
      </div>
    </div>
  );
}

function EmptyStateLine({ icon, title, text, action }: EmptyStateRow) {
  return (
    <li className="flex flex-wrap items-center gap-4 p-4 sm:flex-nowrap">
      <span
        aria-hidden="true"
        className="flex size-9 shrink-0 items-center justify-center rounded-sm border border-hairline text-text-2"
      >
        {icon}
      </span>
      <div className="min-w-0 flex-1 max-sm:basis-[calc(100%-52px)]">
        <p className="font-medium">{title}</p>
        <p className="text-text-2">{text}</p>
      </div>
      <div className="shrink-0 max-sm:pl-[52px]">{action}</div>
    </li>
  );
}
