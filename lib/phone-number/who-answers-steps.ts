import { callerOf } from "./who-answers-caller";
import { askHooks } from "./who-answers-hooks";
import { type CallScene, chosenKind, type Outcome, type Step } from "./who-answers-scene";

export type Verdict = Pick<Step, "id" | "title" | "why"> & {
  decides?: { word: string; result: string; outcome: Outcome };
};

/** There only where the number itself keeps calls away. */
export function numberSteps({ phone }: CallScene): Verdict[] {
  if (phone.status === "activating")
    return [
      {
        id: "number",
        title: "The number is not active yet",
        why: "Vapi is still activating it. Calls get through once that is done.",
        decides: { word: "Waits", result: "Nobody yet: the number is being activated", outcome: "unanswered" },
      },
    ];
  if (phone.status === "blocked")
    return [
      {
        id: "number",
        title: "The number is blocked",
        why: "Vapi reports it as blocked, so calls are not expected to get through.",
        decides: { word: "Blocked", result: "Nobody: the number is blocked", outcome: "unanswered" },
      },
    ];
  if (phone.number || phone.sipUri) return [];
  return [
    {
      id: "number",
      title: "No number",
      why: "There is neither a number nor an address that somebody could call.",
      decides: { word: "Nobody", result: "Nobody: there is no number to call", outcome: "unanswered" },
    },
  ];
}

export function hooksStep({ values, caller }: CallScene): Verdict {
  const asked = askHooks(values.hooks, callerOf(caller));
  if (!asked.takes) return { id: "hooks", title: "Ringing hooks", why: asked.why };
  const { title, why, word, result } = asked;
  return { id: "hooks", title, why, decides: { word, result, outcome: "answered" } };
}

/** Saving an assistant, a squad or the server URL takes a workflow off; an empty choice leaves it. */
export function answererStep(scene: CallScene): Verdict {
  const { values, phone, answerer } = scene;
  const kind = chosenKind(values);
  if (kind !== "none") {
    const why = answerer.gone
      ? `No ${kind} with this id is in the workspace. If it was deleted, calls are not answered.`
      : `${kind === "squad" ? "Squad" : "Assistant"} set on this number.`;
    const result = answerer.gone ? `${answerer.name} may be gone` : `${answerer.name} answers`;
    return {
      id: "answerer",
      title: answerer.name,
      why,
      decides: { word: answerer.gone ? "Gone?" : "Answers", result, outcome: answerer.gone ? "unknown" : "answered" },
    };
  }
  if (phone.workflowId && values.answeredBy !== "server")
    return {
      id: "answerer",
      title: "Retired workflow",
      why: "Vapi no longer runs workflows, so nobody answers.",
      decides: { word: "Nobody", result: "Nobody answers: the workflow is retired", outcome: "unanswered" },
    };
  return { id: "answerer", title: "Assistant or squad", why: "None is set." };
}

export function serverStep({ values }: CallScene): Verdict {
  const url = values.server.url.trim();
  if (url === "")
    return {
      id: "server",
      title: "Server URL",
      why: "This number has none of its own. Only the organisation’s could answer, which Switchboard cannot see.",
      decides: { word: "Not known", result: "Nobody, unless the organisation has a server URL", outcome: "unknown" },
    };
  return {
    id: "server",
    title: "Server URL",
    why: `${hostOf(url)} is asked for every call and says who answers.`,
    decides: { word: "Decides", result: "The server URL decides", outcome: "answered" },
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
