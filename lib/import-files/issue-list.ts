import type { StoppedRow } from "@/lib/csv/check-row";
import type { IssueCode } from "@/lib/csv/issues";
import type { CheckIssue } from "./schema";

const most = 1000;
/** So many of a kind are listed also where the list is full. */
const ofEveryKind = 50;

/** Issues as rows pass; the memory it takes does not grow with the file. */
export function issueList() {
  const issues: CheckIssue[] = [];
  const counts = new Map<IssueCode, { rows: number; listed: number }>();
  let count = 0;
  return {
    add({ issues: found, label, state, existingId }: StoppedRow): void {
      const codes = new Set(found.map(({ code }) => code));
      for (const code of codes) {
        const known = counts.get(code) ?? { rows: 0, listed: 0 };
        counts.set(code, { ...known, rows: known.rows + 1 });
      }
      for (const issue of found) {
        count += 1;
        const kind = counts.get(issue.code);
        if (!kind || (issues.length >= most && kind.listed >= ofEveryKind)) continue;
        kind.listed += 1;
        issues.push({ ...issue, label, state, ...(existingId && { existingId }) });
      }
    },
    told: () => ({
      issues,
      issueCount: count,
      byCode: [...counts].map(([code, { rows }]) => ({ code, rows })).sort((a, b) => b.rows - a.rows),
    }),
  };
}
