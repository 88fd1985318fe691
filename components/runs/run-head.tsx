import { Download } from "lucide-react";
import { EntryTime } from "@/components/activity/entry-time";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { buttonClass } from "@/components/ui/button-style";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { RunDetail } from "@/lib/runs/detail";
import { RunButtons, type WorkspaceFacts } from "./run-buttons";
import { RunStatus } from "./run-status";
import type { RunSteering } from "./use-steering";
import { contentWords, isOver } from "./words";

type RunHeadProps = { workspace: WorkspaceFacts; run: RunDetail; now: string; steering: RunSteering };

export function RunHead({ workspace, run, now, steering }: RunHeadProps) {
  return (
    <header className="shrink-0 px-(--page-pad) pt-4 pb-5 max-md:px-4">
      <Breadcrumbs
        items={[{ label: "Imports", href: paths.imports(workspace.slug) }, { label: `Run ${run.ordinal}` }]}
      />
      <div className="flex items-center justify-between gap-x-6 gap-y-3 max-lg:flex-wrap">
        <div className="min-w-0 max-md:w-full">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 text-lg font-semibold tracking-(--tracking-lg) [overflow-wrap:anywhere]">
              {run.title}
            </h1>
            <RunStatus run={run} />
          </div>
          <p className="mt-1 text-text-2 [overflow-wrap:anywhere]">
            {contentWords(run)}. Started <EntryTime at={run.createdAt} now={now} /> by {run.startedBy}.{" "}
            {run.rollsBack ? (
              <>
                It puts back what{" "}
                <TextLink href={paths.run(workspace.slug, run.rollsBack.id)}>{run.rollsBack.title}</TextLink>{" "}
                changed.{" "}
              </>
            ) : null}
            {run.state === "running" ? "You can leave this page, the run goes on." : null}
          </p>
        </div>
        <div className="flex shrink-0 gap-2 max-md:w-full">
          <RunButtons workspace={workspace} run={run} steering={steering} />
          {/* a file, which no router has to fetch ahead */}
          <a href={paths.api.runReport(workspace.slug, run.id)} download className={buttonClass({})}>
            <Download size={14} aria-hidden="true" />
            <span className={isOver(run) ? undefined : "max-md:sr-only"}>Download report</span>
          </a>
        </div>
      </div>
    </header>
  );
}
