import { z } from "zod";
import { type PhoneNumber, routingOf } from "@/lib/domain/phone-number";
import type { FormFacts, Section } from "./section";

export const answeredBy = ["assistant", "squad", "server"] as const;
export type AnsweredBy = (typeof answeredBy)[number];

const id = z.guid("This is not an id. It has the form 7c1e08d4-….");

/** An empty id means nobody. */
export type RoutingValues = { answeredBy: AnsweredBy; assistantId: string; squadId: string };

export const routingSection: Section<RoutingValues> = {
  label: "Answered by",
  tab: "inbound",
  schema: z.object({
    answeredBy: z.enum(answeredBy),
    assistantId: z.union([z.literal(""), id]),
    squadId: z.union([z.literal(""), id]),
  }),
  read: (phone, { chosen }) => ({
    answeredBy: answeredByOf(phone, chosen),
    assistantId: phone.assistantId ?? "",
    squadId: phone.assistantId ? "" : (phone.squadId ?? ""),
  }),
  /** Assistant and squad exclude each other, so both are always said together. */
  write(values, phone) {
    const assistantId = (values.answeredBy === "assistant" && values.assistantId) || null;
    const squadId = (values.answeredBy === "squad" && values.squadId) || null;
    const detachesWorkflow = values.answeredBy === "server" && phone.workflowId !== null;
    const same = assistantId === phone.assistantId && squadId === phone.squadId;
    return same && !detachesWorkflow ? {} : { assistantId, squadId };
  },
  words({ answeredBy, assistantId, squadId }) {
    if (answeredBy === "server") return "Server URL";
    return (answeredBy === "assistant" ? assistantId : squadId) || "Nobody";
  },
};

function answeredByOf(phone: PhoneNumber, chosen: FormFacts["chosen"]): AnsweredBy {
  const kind = routingOf(phone);
  if (kind === "assistant" || kind === "squad" || kind === "server") return kind;
  return chosen ?? "assistant";
}
