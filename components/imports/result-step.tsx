"use client";

import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import type { CheckReport } from "@/lib/import-files/schema";
import { findProvider } from "@/lib/providers/registry";
import { IssueTable } from "./issue-table";
import { ResultFigures } from "./result-figures";
import { Said } from "./said";
import { Step } from "./step";

type ResultStepProps = {
  workspace: string;
  report: CheckReport;
  takesFocus: boolean;
  /** What came of a start. */
  children: ReactNode;
};

export function ResultStep({ workspace, report, takesFocus, children }: ResultStepProps) {
  const { notes, accessNeeded } = report;
  return (
    <Step
      number={3}
      title="Look at the result"
      about="Nothing has been written yet. Every row is checked once more when the import starts."
      arrival={takesFocus ? "top" : undefined}
    >
      <ResultFigures report={report} />
      {accessNeeded.length > 0 ? (
        <Banner tone="warn" className="mt-4" title={`Access to ${labelsOf(accessNeeded)} is missing.`}>
          Its rows are left out. Enter it above and check again, or go on without them.
        </Banner>
      ) : null}
      {notes.map(({ code, tone, message }) => (
        <Said key={code} tone={tone} message={message} />
      ))}
      {report.issueCount > 0 ? <IssueTable report={report} workspace={workspace} /> : null}
      {children}
    </Step>
  );
}

const list = new Intl.ListFormat("en");

function labelsOf(slugs: readonly string[]): string {
  return list.format(slugs.map((slug) => findProvider(slug)?.label ?? slug));
}
