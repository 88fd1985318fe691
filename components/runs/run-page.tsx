"use client";

import { RotateCcw } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { RunPage as RunRead } from "@/lib/runs/loaders";
import type { RunRowView } from "@/lib/runs/row-view";
import type { WorkspaceFacts } from "./run-buttons";
import { RunCounts } from "./run-counts";
import { RunFilter } from "./run-filter";
import { RunFooter } from "./run-footer";
import { RunHead } from "./run-head";
import { RunNotices } from "./run-notices";
import { RunProgress } from "./run-progress";
import type { RowFilter } from "./run-states";
import { RunTable } from "./run-table";
import { useProgressSpoken } from "./use-progress-spoken";
import { useRowFilter } from "./use-row-filter";
import { useRun } from "./use-run";
import { useSteering } from "./use-steering";

const AccessDialog = dynamic(() => import("./retry-dialog").then((module) => module.RetryDialog));
const EditDialog = dynamic(() => import("./edit-dialog").then((module) => module.EditDialog));

type RunPageProps = {
  workspace: WorkspaceFacts;
  first: { of: RowFilter; page: RunRead };
  /** Why this person may look and not steer. */
  readOnly?: string;
};

/** One run: how far it is, what became of its rows, and everything one can do about it. */
export function RunPage({ workspace, first, readOnly }: RunPageProps) {
  const rows = useRowFilter(first.of);
  const { id } = first.page.run;
  const { page, failure, changing, lookNow } = useRun({ workspace: workspace.slug, id, first, ...rows });
  const { run, now } = page;
  const steering = useSteering({ workspace: workspace.slug, run: id, readOnly });
  const [asking, setAsking] = useState<"retry" | "look" | RunRowView>();
  const close = () => setAsking(undefined);
  useProgressSpoken(run);

  const retryRow = (row: RunRowView) => (row.edit ? setAsking(row) : steering.retry({ line: row.line }));
  const retryAll = () => (run.needsAccess.length > 0 ? setAsking("retry") : steering.retry());
  const lookAgain = () => (run.needsAccess.length > 0 ? setAsking("look") : steering.lookAgain());

  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <RunHead workspace={workspace} run={run} now={now} steering={steering} />
      <RunProgress run={run} />
      <RunCounts run={run} />
      <div className="flex items-center justify-between gap-3 border-t border-hairline px-(--page-pad) py-3 max-md:px-4">
        <RunFilter run={run} value={rows.filter} onChange={rows.choose} />
        {run.counts.failed > 0 && run.state !== "cancelled" ? (
          <Button
            icon={<RotateCcw size={14} aria-hidden="true" />}
            busy={steering.retrying && "Starting"}
            unavailable={readOnly}
            onClick={retryAll}
          >
            Retry failed
          </Button>
        ) : null}
      </div>
      <RunNotices
        workspace={workspace.slug}
        run={run}
        now={now}
        lookFailure={failure}
        onLook={lookNow}
        steering={steering}
        onLookAgain={lookAgain}
      />
      <RunTable
        workspace={workspace.slug}
        run={run}
        rows={page.rows}
        now={now}
        changing={changing}
        onRetry={readOnly ? undefined : retryRow}
      />
      <RunFooter page={page} rows={rows} />
      {asking === "retry" || asking === "look" ? (
        <AccessDialog
          workspace={workspace}
          title={asking === "retry" ? "Retry failed rows" : "Look again"}
          verb={asking === "retry" ? "Retry failed" : "Look again"}
          forms={run.needsAccess}
          busy={steering.retrying || steering.looking}
          failure={steering.failure}
          onRetry={(access) =>
            asking === "retry" ? steering.retry({ access }, close) : steering.lookAgain(access, close)
          }
          onClose={close}
        />
      ) : null}
      {typeof asking === "object" && asking.edit ? (
        <EditDialog
          workspace={workspace}
          run={id}
          row={asking}
          edit={asking.edit}
          needsAccess={run.needsAccess.includes(asking.edit.form)}
          onStarted={steering.look}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
