"use client";

import { Sign } from "@/components/ui/status-sign";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { RowIssues } from "./issue-groups";
import { fieldWords } from "./words";

export function IssueRow({ row, workspace }: { row: RowIssues; workspace: string }) {
  const { line, label, state, issues, existingId } = row;
  const named = existingId ? (
    <TextLink href={paths.phoneNumber(workspace, existingId)} prefetch={false}>
      {label}
    </TextLink>
  ) : (
    label
  );
  return (
    <tr className="border-b border-hairline align-top">
      <th scope="row" className="digits py-2 font-normal text-text-3">
        {line.toLocaleString("en")}
      </th>
      <td className="digits truncate py-2 pr-4 max-md:hidden">{named}</td>
      <td className="py-2 [overflow-wrap:anywhere]">
        <div className="flex items-baseline gap-2">
          <Sign kind={state === "skipped" ? "unknown" : "blocked"} />
          <div className="min-w-0">
            <span className="sr-only">{state === "skipped" ? "Skipped. " : "Refused. "}</span>
            <p className="digits font-medium md:hidden">{named}</p>
            {issues.map(({ code, field, message }) => (
              <p key={`${code} ${field}`}>
                {field ? <span className="text-text-3">{fieldWords[field].title}: </span> : null}
                {message}
              </p>
            ))}
          </div>
        </div>
      </td>
    </tr>
  );
}
