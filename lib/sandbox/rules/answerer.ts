import type { World } from "../world";

type Wanted = Record<string, unknown>;

const names = ["assistantId", "assistant", "squadId", "squad", "workflowId", "workflow"] as const;

/**
 * Who is to speak: one, and known to the organisation. Seen: the text for an assistant that does not exist; the same words for
 * the others, and those for none or two, are our reading. Workflows are retired, so none is found.
 */
export function answererRefusal(world: World, wanted: Wanted): string | undefined {
  const given = names.filter((name) => wanted[name] !== undefined && wanted[name] !== null);
  if (given.length === 0)
    return "Couldn't Get Assistant. Need Either `assistantId`, `assistant`, `squadId` Or `squad`.";
  if (given.length > 1)
    return `Couldn't Get Assistant. Only One Of ${given.map((name) => `\`${name}\``).join(" And ")} Can Be Given.`;
  const { assistantId, squadId, workflowId, workflow } = wanted;
  if (workflowId || workflow) return `Couldn't Get Workflow. \`workflowId\` ${text(workflowId)} Does Not Exist.`;
  if (assistantId && !world.assistants.get(text(assistantId)))
    return unknownThing("Assistant", "assistantId", assistantId);
  if (squadId && !world.squads.get(text(squadId))) return unknownThing("Squad", "squadId", squadId);
  return undefined;
}

export function unknownThing(what: string, field: string, id: unknown): string {
  return `Couldn't Get ${what}. \`${field}\` ${text(id)} Does Not Exist.`;
}

const text = (value: unknown) => (typeof value === "string" ? value : "");
