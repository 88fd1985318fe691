import type { CheckIssue } from "@/lib/import-files/schema";

export type RowIssues = Pick<CheckIssue, "line" | "label" | "state" | "existingId"> & { issues: CheckIssue[] };

/** The issues of one row together; they come in the order of the file. */
export function byRow(issues: readonly CheckIssue[]): RowIssues[] {
  const rows: RowIssues[] = [];
  for (const issue of issues) {
    const last = rows.at(-1);
    if (last?.line === issue.line) last.issues.push(issue);
    else rows.push({ ...issue, issues: [issue] });
  }
  return rows;
}
