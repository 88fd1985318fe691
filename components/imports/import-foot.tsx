"use client";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import type { Workspace } from "@/lib/domain/workspace";
import type { CheckReport } from "@/lib/import-files/schema";
import { paths } from "@/lib/paths";
import { aboutTime, counted } from "./words";

type ImportFootProps = {
  workspace: Pick<Workspace, "slug" | "name" | "environment">;
  report: CheckReport | null;
  checking: boolean;
  starting: boolean;
  onCheck: () => void;
  onStart: () => void;
};

/** Where it goes, how much of it, and the next step. */
export function ImportFoot({ workspace, report, checking, starting, onCheck, onStart }: ImportFootProps) {
  return (
    <div
      data-foot
      className="sticky bottom-0 z-(--z-savebar) mt-auto flex min-h-14 flex-wrap items-center gap-2 border-t border-hairline bg-surface px-(--page-pad) py-2 max-md:px-4"
    >
      <p className="mr-auto flex min-w-0 flex-wrap items-center gap-x-2 text-text-2">
        <span className="min-w-0 truncate">{workspace.name}</span>
        <EnvironmentBadge environment={workspace.environment} />
        {report ? (
          <span id="what-starts" className="digits">
            <span className="font-medium text-text">{counted(report.ready, "number")}</span>
            {report.ready > 0 ? `. ${aboutTime(report.seconds)}, in the background.` : null}
          </span>
        ) : null}
      </p>
      <ButtonLink kind="ghost" href={paths.phoneNumbers(workspace.slug)} className="max-md:hidden">
        Cancel
      </ButtonLink>
      <Button
        kind={report ? "secondary" : "primary"}
        busy={checking && "Checking"}
        onClick={onCheck}
        className="max-md:flex-1"
      >
        Check rows
      </Button>
      {report ? (
        <Button
          kind="primary"
          busy={starting && "Starting"}
          unavailable={report.ready === 0 ? "No row of this file can be imported." : undefined}
          onClick={onStart}
          className="max-md:flex-1"
          aria-describedby={report.ready === 0 ? undefined : "what-starts"}
        >
          Start import
        </Button>
      ) : null}
    </div>
  );
}
