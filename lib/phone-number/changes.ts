import { type PhoneNumber, routingOf } from "@/lib/domain/phone-number";
import type { AnsweredBy, NumberChanges, NumberFormValues, SeenNumber } from "./schema";

type Editable = Omit<SeenNumber, "updatedAt">;

export function seenOf(phone: PhoneNumber): SeenNumber {
  const { updatedAt, name, assistantId, squadId, workflowId, smsEnabled } = phone;
  return { updatedAt, name, assistantId, squadId, workflowId, smsEnabled };
}

/** Whether both show the same in every field that the form can change. */
export function sameFields(one: Editable, other: Editable): boolean {
  return editableFields.every((field) => one[field] === other[field]);
}

/** Somebody else was here: the upstream's clock says so, or a field differs although it does not. */
export function hasMoved(fresh: PhoneNumber, seen: SeenNumber): boolean {
  return fresh.updatedAt !== seen.updatedAt || !sameFields(fresh, seen);
}

const editableFields = ["name", "assistantId", "squadId", "workflowId", "smsEnabled"] as const;

export type FormFacts = {
  /** SMS works between US numbers only; elsewhere the switch shows what is really stored. */
  smsWorks: boolean;
  /** Server URL and nobody are the same to the upstream; the choice made on screen is kept. */
  chosen?: AnsweredBy;
};

export function formValuesOf(phone: PhoneNumber, { smsWorks, chosen }: FormFacts): NumberFormValues {
  return {
    name: phone.name ?? "",
    answeredBy: answeredByOf(phone, chosen),
    assistantId: phone.assistantId ?? "",
    squadId: phone.assistantId ? "" : (phone.squadId ?? ""),
    smsEnabled: smsWorks ? phone.smsEnabled !== false : phone.smsEnabled === true,
  };
}

function answeredByOf(phone: PhoneNumber, chosen: AnsweredBy | undefined): AnsweredBy {
  const kind = routingOf(phone);
  if (kind === "assistant" || kind === "squad" || kind === "server") return kind;
  return chosen ?? "assistant";
}

/** Only what the person changed, compared with the number they saw. */
export function changesOf(phone: PhoneNumber, values: NumberFormValues, facts: FormFacts): NumberChanges {
  const before = formValuesOf(phone, facts);
  const name = values.name.trim();
  return {
    ...(name === before.name.trim() ? undefined : { name: name || null }),
    ...routingChanges(phone, values),
    ...(phone.provider !== "twilio" || values.smsEnabled === before.smsEnabled
      ? undefined
      : { smsEnabled: values.smsEnabled }),
  };
}

/** Assistant and squad exclude each other, so both are always said together. */
function routingChanges(phone: PhoneNumber, values: NumberFormValues): NumberChanges | undefined {
  const assistantId = (values.answeredBy === "assistant" && values.assistantId) || null;
  const squadId = (values.answeredBy === "squad" && values.squadId) || null;
  const detachesWorkflow = values.answeredBy === "server" && phone.workflowId !== null;
  const same = assistantId === phone.assistantId && squadId === phone.squadId;
  return same && !detachesWorkflow ? undefined : { assistantId, squadId };
}

/** What the unsaved bar names. */
export function changedLabels(changes: NumberChanges): string[] {
  const routing = "assistantId" in changes || "squadId" in changes;
  return [
    ...("name" in changes ? ["Name"] : []),
    ...(routing ? ["Answered by"] : []),
    ...("smsEnabled" in changes ? ["SMS"] : []),
  ];
}
