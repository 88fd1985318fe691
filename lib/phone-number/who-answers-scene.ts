import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { NumberFormValues } from "./form";

export type StepId = "number" | "hooks" | "answerer" | "server" | "fallback" | "end";

/** What comes of the call where a step decides. */
export type Outcome = "answered" | "unanswered" | "unknown";

export type Step = {
  id: StepId;
  title: string;
  why: string;
  state: "passed" | "deciding" | "unreached";
  /** What the deciding step does: "Answers". */
  word?: string;
  outcome?: Outcome;
};

export type WhoAnswers = {
  steps: Step[];
  /** The whole in one line. */
  result: string;
  outcome: Outcome;
};

export type CallScene = {
  values: Pick<NumberFormValues, "answeredBy" | "assistantId" | "squadId" | "hooks" | "server" | "fallbackDestination">;
  phone: Pick<PhoneNumberDetail, "status" | "number" | "sipUri" | "workflowId">;
  /** As typed; empty: anybody. */
  caller: string;
  /** Of the assistant or squad in the form. `gone`: the workspace has none with this id. */
  answerer: { name: string; gone: boolean };
};

export function chosenKind({ answeredBy, assistantId, squadId }: CallScene["values"]): "assistant" | "squad" | "none" {
  if (answeredBy === "assistant" && assistantId) return "assistant";
  return answeredBy === "squad" && squadId ? "squad" : "none";
}
