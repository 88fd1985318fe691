import "server-only";
import { z } from "zod";
import { presentNumber } from "@/lib/domain/phone-format";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { VapiContext } from "@/lib/gate/context";
import { paceStatus } from "@/lib/pace/of-key";
import { routingNames } from "@/lib/phone-numbers/routing-names";
import type { RoutingNames } from "@/lib/phone-numbers/row";
import { providerLabel } from "@/lib/providers/registry";
import { headingOf, type RunChange, runChange } from "./change";
import { type Plan, planChange, type PlannedNumber } from "./plan";
import { type PlanRow, type PlanView, type ReleasedGroup } from "./plan-view";
import { isUndoable, wordsOf } from "./plan-words";
import { type RunSelection, runSelection } from "./selection";
import { inSlices } from "./slices";

export const planRequest = z.object({ selection: runSelection, change: runChange });
export type PlanRequest = z.infer<typeof planRequest>;

/** Longer than this nobody waits for names; the plan shows short ids then. */
const namesPatienceMs = 2_000;

/** As long as nothing was sent yet. */
const unhurried = 4;

/** What would be done, in words; nothing is. */
export async function loadPlan(ctx: VapiContext, selection: RunSelection, change: RunChange): Promise<PlanView> {
  const perSecond = paceStatus(ctx.workspace)?.perSecond ?? unhurried;
  const plan = await planChange(ctx, selection, change, { perSecond });
  return viewOfPlan(ctx, plan, change);
}

export async function viewOfPlan(ctx: VapiContext, plan: Plan, change: RunChange): Promise<PlanView> {
  const names = await routingNames(ctx, namesPatienceMs);
  const sides = interned<PlanView["sides"][number]>();
  const words = interned<string>();
  const changing = plan.numbers.filter(({ skipped }) => !skipped);
  const undoable = changing.filter(isUndoable).length;
  const rows = await inSlices(plan.numbers, (planned): PlanRow => {
    const { skipped, phone } = planned;
    const told = { ...numberOf(planned), ...(change.kind === "name" && { e164: phone?.number }) };
    if (skipped || !phone) return { ...told, skipped: words.at(skipped?.text ?? "") };
    const { before, after, also } = wordsOf({ ...planned, phone }, change, names);
    // where none can, the foot says it once
    if (undoable > 0 && !isUndoable(planned)) also.push("Cannot be rolled back");
    return {
      ...told,
      before: sides.at(before),
      after: sides.at(after),
      ...(also.length > 0 && { also: also.map(words.at) }),
    };
  });
  return {
    kind: change.kind,
    heading: headingOf(change, answererOf(change, names)),
    changing: rows.filter(({ skipped }) => skipped === undefined),
    skipping: rows.filter(({ skipped }) => skipped !== undefined),
    sides: sides.all,
    words: words.all,
    seconds: plan.seconds,
    fingerprint: plan.fingerprint,
    at: plan.at,
    undoable,
    released: change.kind === "release" ? releasedGroups(changing) : [],
  };
}

export function answererOf(change: RunChange, names: RoutingNames): string | undefined {
  if (change.kind !== "assign") return undefined;
  const { assistantId, squadId } = change;
  const found = assistantId ? names.assistants?.get(assistantId) : squadId ? names.squads?.get(squadId) : undefined;
  return found?.name ?? undefined;
}

function numberOf({
  id,
  line,
  label,
  phone,
}: PlannedNumber): Pick<PlanRow, "id" | "line" | "number" | "country" | "name"> {
  if (!phone)
    return { id, line, number: label === id ? null : presentNumber(label).display, country: null, name: null };
  const { display, country } = presentationOf(phone);
  return { id, line, number: display, country, name: phone.name };
}

function presentationOf({ number, sipUri, provider }: PhoneNumberDetail): {
  display: string | null;
  country: string | null;
} {
  if (number) return presentNumber(number);
  if (sipUri) return { display: sipUri, country: "SIP" };
  return { display: null, country: provider === "vapi" ? "US" : null };
}

function releasedGroups(changing: readonly PlannedNumber[]): ReleasedGroup[] {
  const groups = new Map<string, ReleasedGroup>();
  for (const { phone } of changing) {
    if (!phone) continue;
    const sip = phone.provider === "vapi" && !phone.number && phone.sipUri !== null;
    const name = `${phone.provider} ${sip}`;
    const group = groups.get(name) ?? { provider: phone.provider, label: providerLabel(phone.provider), sip, count: 0 };
    groups.set(name, { ...group, count: group.count + 1 });
  }
  return [...groups.values()];
}

/** Each thing once, and its place. */
function interned<T>() {
  const all: T[] = [];
  const places = new Map<string, number>();
  const at = (thing: T): number => {
    const name = JSON.stringify(thing);
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, all.length);
    return all.push(thing) - 1;
  };
  return { all, at };
}
