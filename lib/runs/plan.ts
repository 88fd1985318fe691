import "server-only";
import { createHmac } from "node:crypto";
import { installationSecrets } from "@/lib/crypto/secrets";
import { agoWords } from "@/lib/domain/ago";
import type { JsonObject } from "@/lib/domain/json";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { VapiContext } from "@/lib/gate/context";
import { labelInJournal } from "@/lib/journal/number-fields";
import type { NumberChanges } from "@/lib/phone-number/schema";
import { touchedSecrets } from "@/lib/vapi/touched-secrets";
import type { RunChange } from "./change";
import { changedSince, type ChangeElsewhere } from "./changed-since";
import { changesFor } from "./changes-for";
import { type FreshNumber, freshNumbers } from "./fresh-numbers";
import { isAsWanted, markOf, plannedBody, plannedFields, type PlannedFields, releasedFields } from "./planned-body";
import type { RunSelection } from "./selection";
import { inSlices } from "./slices";

/** `moved`: somebody else changed it after the person saw it. */
export type Skip = { why: "gone" | "refused" | "same" | "moved"; text: string };

/** One number of a plan. `before` and `after` are upstream fields as a browser may see them. */
export type PlannedNumber = {
  line: number;
  id: string;
  label: string;
  phone: PhoneNumberDetail | undefined;
  before: JsonObject;
  /** Null: the number is released. */
  after: JsonObject | null;
  /** Stands for both; the worker sends nothing where it would come out otherwise. */
  mark: string;
  /** Why nothing will be sent. */
  skipped?: Skip;
  changes?: NumberChanges;
  /** Paths of secrets that are set, replaced or removed: such a change cannot be rolled back. */
  secrets: string[];
};

export type Plan = {
  numbers: PlannedNumber[];
  count: number;
  skipped: number;
  /** How long it takes at the pace of now. */
  seconds: number;
  /** Another one as soon as anything else would be shown or sent. */
  fingerprint: string;
  /** When it was made, by the server's clock. */
  at: string;
};

/** A read and a write. */
const requestsEach = 2;

type Planner = Pick<VapiContext, "user" | "workspace" | "vapi" | "signal">;

/** What would be sent, number by number; nothing is. */
export async function planChange(
  ctx: Planner,
  selection: RunSelection,
  change: RunChange,
  { perSecond }: { perSecond: number },
): Promise<Plan> {
  const at = new Date().toISOString();
  const [chosen, elsewhere] = await Promise.all([freshNumbers(ctx, selection), changedSince(ctx, selection.seenAt)]);
  const numbers = await inSlices(chosen, (one, index) =>
    planned(one, { change, line: index + 1, elsewhere: elsewhere.get(one.id), at }),
  );
  const count = numbers.filter(({ skipped }) => !skipped).length;
  return {
    numbers,
    count,
    skipped: numbers.length - count,
    seconds: Math.ceil((count * requestsEach) / perSecond),
    fingerprint: fingerprintOf(change, numbers),
    at,
  };
}

type Facts = { change: RunChange; line: number; elsewhere: ChangeElsewhere | undefined; at: string };

function planned({ id, known, fresh }: FreshNumber, { change, line, elsewhere, at }: Facts): PlannedNumber {
  if (!fresh) {
    const label = known ? labelInJournal(known) : id;
    const skipped = { why: "gone", text: "Vapi has no such number any more." } as const;
    return { line, id, label, phone: undefined, before: {}, after: {}, mark: "", skipped, secrets: [] };
  }
  const told = { line, id, label: labelInJournal(fresh), phone: fresh, secrets: [] };
  const moved: Skip | undefined = elsewhere && { why: "moved", text: movedWords(elsewhere, at) };
  const changes = changesFor(change, fresh, line);
  if (!changes) return { ...told, ...marked(releasedFields(fresh)), skipped: moved };
  const plan = plannedBody(fresh, changes);
  const fields = marked(plannedFields(fresh, plan.body));
  if (plan.reason) return { ...told, ...fields, changes, skipped: { why: "refused", text: plan.reason } };
  if (isAsWanted(plan)) return { ...told, ...fields, changes, skipped: { why: "same", text: sameWords(change) } };
  return { ...told, ...fields, changes, skipped: moved, secrets: touchedSecrets(fresh, plan.body) };
}

function marked(fields: PlannedFields): PlannedFields & { mark: string } {
  return { ...fields, mark: markOf(fields) };
}

function movedWords({ who, at }: ChangeElsewhere, now: string): string {
  return `Changed by ${who} ${agoWords(at.toISOString(), now)}. Select it again to include it.`;
}

function sameWords(change: RunChange): string {
  switch (change.kind) {
    case "assign":
      return change.assistantId || change.squadId ? "Already routes there" : nothingThere;
    case "fallback":
      return change.fallbackDestination ? "Already has this fallback" : nothingThere;
    case "server":
      return change.server ? "Already set like this" : nothingThere;
    case "name":
      return "Already has this name";
    default:
      return "Already so";
  }
}

const nothingThere = "Nothing to take away";

/** Keyed, because values of headers are in it and it is stored. */
function fingerprintOf(change: RunChange, numbers: readonly PlannedNumber[]): string {
  const hash = createHmac("sha256", `plan ${installationSecrets().nextAuthSecret}`).update(JSON.stringify(change));
  for (const { id, mark, skipped } of numbers) hash.update(JSON.stringify([id, mark, skipped?.why]));
  return hash.digest("hex");
}
