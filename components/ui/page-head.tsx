import type { ReactNode } from "react";
import { cx } from "./class-names";

type PageHeadProps = {
  title: ReactNode;
  /** Stands beside the title in grey: "54 of 64". */
  count?: ReactNode;
  /** `<Breadcrumbs>` above the title. */
  breadcrumbs?: ReactNode;
  actions?: ReactNode;
  /** A hairline below, on pages whose content has panes of its own. */
  rule?: boolean;
};

export function PageHead({ title, count, breadcrumbs, actions, rule = false }: PageHeadProps) {
  return (
    <header
      className={cx(
        "flex min-h-16 shrink-0 items-center max-md:min-h-17 justify-between gap-4 px-(--page-pad) py-3 max-md:px-4",
        rule && "border-b border-hairline",
      )}
    >
      <div className="min-w-0">
        {breadcrumbs}
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <h1 className="min-w-0 text-lg font-semibold tracking-(--tracking-lg) [overflow-wrap:anywhere]">{title}</h1>
          {count === undefined ? null : <span className="digits text-md text-text-3">{count}</span>}
        </div>
      </div>
      {actions ? <div className="flex shrink-0 flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}
