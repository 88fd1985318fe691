import "server-only";
import { isAnonymous } from "@/lib/imports/identity";
import { findProvider } from "@/lib/providers/registry";
import { refusedAccess } from "./access-refused";
import { openChecking } from "./checking";
import type { Checker } from "./holdings";
import { issueList } from "./issue-list";
import { notesOn } from "./notes-on";
import type { CheckReport, FileChoice } from "./schema";
import { noteChecked, type StoredFile } from "./store";

/** A number that Vapi picks is named by a second request. */
const requestsOf = (key: string) => (isAnonymous(key) ? 2 : 1);

/** What starting the import now would do, row by row; nothing is written upstream. */
export async function checkFile(
  ctx: Checker,
  file: StoredFile,
  choice: FileChoice,
  { perSecond }: { perSecond: number },
): Promise<CheckReport> {
  const checking = await openChecking(ctx, file, choice);
  const count = { ready: 0, skipped: 0, refused: 0 };
  const ready = new Map<string, number>();
  const withSms = new Map<string, number>();
  const accessNeeded = new Set<string>();
  const issues = issueList();
  let requests = 0;
  for await (const row of checking.rows) {
    count[row.state] += 1;
    if (row.state !== "ready") {
      issues.add(row);
      if (row.form && row.issues.some(({ code }) => lacksAccess.includes(code))) accessNeeded.add(row.form);
      continue;
    }
    ready.set(row.form, (ready.get(row.form) ?? 0) + 1);
    if (takesOverTexts(row)) withSms.set(row.form, (withSms.get(row.form) ?? 0) + 1);
    requests += requestsOf(row.key);
  }
  await noteChecked(file.id, { mapping: choice.mapping, provider: choice.provider });
  return {
    ...count,
    rows: count.ready + count.skipped + count.refused,
    forms: [...ready].map(([slug, rows]) => ({ slug, rows, label: findProvider(slug)?.label ?? slug })),
    accessNeeded: [...accessNeeded],
    accessRefused: refusedAccess([...accessNeeded], choice.access, checking.place),
    ...issues.told(),
    notes: [...checking.held.notes, ...notesOn({ ready, withSms, numbers: checking.held.numbers }), ...read()],
    seconds: Math.ceil(requests / perSecond),
  };

  function read() {
    return checking.notes().map((note) => ({ ...note, tone: "info" as const }));
  }
}

const lacksAccess: readonly string[] = ["missing-access", "missing-credential"];

function takesOverTexts({ form, values }: { form: string; values: Record<string, string | boolean> }): boolean {
  const sms = findProvider(form)?.fields.smsEnabled;
  return sms !== undefined && (values.smsEnabled ?? sms.initial) === true && !sms.unavailable?.(values);
}
