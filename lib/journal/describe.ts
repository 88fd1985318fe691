import { isJsonObject, type JsonObject, sameJson } from "@/lib/domain/json";
import { shortId } from "@/lib/phone-numbers/short-id";
import { areaOf, inOrder, listed, readable } from "./field-words";
import type { JournalEntry } from "./store";

/** Who may answer, by id; an id that is not among them is shown short. */
export type AnswererNames = ReadonlyMap<string, string>;

export type Told = Pick<JournalEntry, "action" | "before" | "after" | "secrets" | "undoes" | "state">;

/** What stands between the person and the number: "assigned Dovetail claims intake to". */
export function sentenceOf(entry: Told, names: AnswererNames): string {
  const unsure = entry.state === "sending" || entry.state === "unknown";
  if (entry.action !== "updated")
    return unsure ? `tried to ${plainVerbs[entry.action](entry)}` : doneVerbs[entry.action](entry);
  const touched = areasOf(entry);
  if (unsure) return `tried to ${entry.undoes ? "restore" : "change"} ${listed(touched)} of`;
  if (entry.undoes) return `restored ${listed(touched)} of`;
  return (
    (touched.length === 1 ? singleChange(entry, touched[0] ?? "", names) : undefined) ?? `changed ${listed(touched)} of`
  );
}

type Verbs = Record<Exclude<Told["action"], "updated">, (entry: Told) => string>;

const doneVerbs: Verbs = {
  imported: ({ after }) => (after?.provider === "vapi" ? "created" : "imported"),
  released: () => "released",
  "credential-added": ({ after }) => `added the credential ${textOf(after?.name) ?? "without a name"}`,
  "message-sent": ({ after }) => `sent a text to ${recipientOf(after)} from`,
  "call-started": ({ after }) => `started a call to ${recipientOf(after)} from`,
};

const plainVerbs: Verbs = {
  imported: ({ after }) => (after?.provider === "vapi" ? "create" : "import"),
  released: () => "release",
  "credential-added": ({ after }) => `add the credential ${textOf(after?.name) ?? "without a name"}`,
  "message-sent": ({ after }) => `send a text to ${recipientOf(after)} from`,
  "call-started": ({ after }) => `start a call to ${recipientOf(after)} from`,
};

function singleChange({ before, after }: Told, area: string, names: AnswererNames): string | undefined {
  if (area === "who answers") return routingChange(before ?? {}, after ?? {}, names);
  if (area === "SMS") return `turned SMS ${after?.smsEnabled === false ? "off" : "on"} for`;
  if (area !== "name") return undefined;
  if (!textOf(before?.name)) return "named";
  return textOf(after?.name) ? "renamed" : "removed the name of";
}

function routingChange(before: JsonObject, after: JsonObject, names: AnswererNames): string | undefined {
  const now = answererOf(after, names);
  if (now) return `assigned ${now} to`;
  const was = answererOf(before, names);
  return was ? `took ${was} off` : undefined;
}

function answererOf(fields: JsonObject, names: AnswererNames): string | undefined {
  const [assistant, squad, workflow] = [fields.assistantId, fields.squadId, fields.workflowId].map(textOf);
  if (assistant) return names.get(assistant) ?? `the assistant ${shortId(assistant)}`;
  if (squad) return `the squad ${names.get(squad) ?? shortId(squad)}`;
  return workflow ? `the retired workflow ${shortId(workflow)}` : undefined;
}

/** What was touched, each once, in the order of the fields; a secret belongs to the field it lies in. */
function areasOf({ before, after, secrets }: Told): string[] {
  const changed = changedFields({ before, after });
  const hidden = secrets.map((path) => path.split(".")[0] ?? path);
  const areas = [...new Set(inOrder([...changed, ...hidden]).map(areaOf))];
  return areas.length > 0 ? areas : ["nothing"];
}

/** Fields that differ; while the answer is missing, those that were sent. */
export function changedFields({ before, after }: Pick<Told, "before" | "after">): string[] {
  const fields = inOrder([...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]);
  return before && after ? fields.filter((field) => !sameJson(before[field], after[field])) : fields;
}

function recipientOf(after: JsonObject | null): string {
  const number = isJsonObject(after) ? textOf(after.customerNumber) : undefined;
  return number ? readable(number) : "somebody";
}

function textOf(given: unknown): string | undefined {
  return typeof given === "string" && given !== "" ? given : undefined;
}
