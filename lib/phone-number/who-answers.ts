import { endWhy, fallbackTitle, fallbackWhy, unreachedWhy } from "./who-answers-behind";
import type { CallScene, Step, WhoAnswers } from "./who-answers-scene";
import { answererStep, hooksStep, numberSteps, serverStep, type Verdict } from "./who-answers-steps";

/**
 * Who answers a call, by the documented precedence: ringing hooks, assistant or squad, server (the number's before the
 * organisation's), fallback, nobody. Steps behind the deciding one say when they would come into play.
 */
export function whoAnswers(scene: CallScene): WhoAnswers {
  const chain = [...numberSteps(scene), hooksStep(scene), answererStep(scene), serverStep(scene)];
  const at = chain.findIndex(({ decides }) => decides !== undefined);
  const decider = chain[at];
  const reached = chain.slice(0, at + 1).map(toStep);
  const behind: Step[] = [
    ...chain.slice(at + 1).map((step) => ({ ...asPlain(step), why: unreachedWhy(step.id, scene, decider?.id) })),
    { id: "fallback", title: fallbackTitle(scene), why: fallbackWhy(scene, decider?.id), state: "unreached" },
    { id: "end", title: "The call is hung up", why: endWhy(scene, decider?.id), state: "unreached" },
  ];
  return {
    steps: [...reached, ...behind],
    result: decider?.decides?.result ?? "Nobody answers",
    outcome: decider?.decides?.outcome ?? "unanswered",
  };
}

function toStep({ id, title, why, decides }: Verdict): Step {
  return decides
    ? { id, title, why, state: "deciding", word: decides.word, outcome: decides.outcome }
    : { id, title, why, state: "passed" };
}

function asPlain({ id, title, why }: Verdict): Step {
  return { id, title: id === "hooks" ? "Ringing hooks" : title, why, state: "unreached" };
}
