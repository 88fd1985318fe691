import { presentNumber, understandNumber } from "@/lib/domain/phone-format";
import { isOfUnknownKind } from "./sections/destination";
import { type CallScene, chosenKind, type StepId } from "./who-answers-scene";

/** Why a step behind the deciding one is not reached, or when it would be. */
export function unreachedWhy(id: StepId, { values }: CallScene, decider: StepId | undefined): string {
  if (id !== "server" || decider !== "answerer") return "Not reached.";
  const kind = chosenKind(values);
  if (kind === "none") return "Not reached.";
  if (values.server.url.trim() === "") return `Not asked: ${withArticle(kind)} is set.`;
  return `Not asked: ${withArticle(kind)} is set. It gets the call’s reports, unless the assistant has a server URL of its own.`;
}

function withArticle(kind: "assistant" | "squad"): string {
  return kind === "squad" ? "a squad" : "an assistant";
}

export function fallbackTitle({ values: { fallbackDestination: to } }: CallScene): string {
  const typed = (to.kind === "sip" ? to.sipUri : to.number).trim();
  if (to.kind === "none" || typed === "") return "Fallback";
  const checked = to.kind === "number" && to.numberE164CheckEnabled;
  return `Fallback to ${(checked ? understandNumber(typed)?.display : undefined) ?? presentNumber(typed).display}`;
}

export function fallbackWhy({ values }: CallScene, decider: StepId | undefined): string {
  if (isOfUnknownKind(values.fallbackDestination)) return "One is stored that Switchboard cannot read.";
  if (values.fallbackDestination.kind === "none") return "None is set.";
  if (decider === "server") return "Rings when the server gives no answer.";
  if (decider === "answerer" && chosenKind(values) !== "none")
    return "Not used: only when no assistant or squad is set and the server gives no answer.";
  return "Not reached.";
}

export function endWhy({ values }: CallScene, decider: StepId | undefined): string {
  if (decider !== "server") return "Not reached.";
  if (isOfUnknownKind(values.fallbackDestination)) return "Not known, because the fallback cannot be read.";
  if (values.fallbackDestination.kind !== "none") return "Not reached: the fallback rings first.";
  const ending = values.hooks.filter(({ on }) => on === "call.ending").length;
  const hooks = ending === 0 ? "" : ending === 1 ? " 1 hook runs when it ends." : ` ${ending} hooks run when it ends.`;
  return `When the server gives no answer, as no fallback is set.${hooks}`;
}
