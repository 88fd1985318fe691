import { type FormFacts, changesOf, formValuesOf } from "./changes";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { NumberFormValues } from "./schema";

/** What a person decides about as one: assistant and squad exclude each other, so they move together. */
export const comparable = {
  name: { label: "Name", fields: ["name"] },
  routing: { label: "Answered by", fields: ["answeredBy", "assistantId", "squadId"] },
  sms: { label: "SMS", fields: ["smsEnabled"] },
} as const satisfies Record<string, { label: string; fields: readonly (keyof NumberFormValues)[] }>;

export type Comparable = keyof typeof comparable;
export type Choice = Partial<Record<Comparable, "mine" | "theirs">>;

type Versions = { base: PhoneNumber; theirs: PhoneNumber; mine: NumberFormValues; facts: FormFacts };

/** Where both versions differ, with the side that was changed last kept by default. */
export function differencesOf({ base, theirs, mine, facts }: Versions): Choice {
  const against = groupsIn(changesOf(theirs, mine, facts));
  const changedByMe = groupsIn(changesOf(base, mine, facts));
  return Object.fromEntries(against.map((group) => [group, changedByMe.includes(group) ? "mine" : "theirs"]));
}

/** Their version with mine on top where it was chosen. */
export function mergedValues({
  theirs,
  mine,
  facts,
  choice,
}: Omit<Versions, "base"> & { choice: Choice }): NumberFormValues {
  const stored = formValuesOf(theirs, facts);
  const kept = groupNames
    .filter((group) => choice[group] === "mine")
    .flatMap((group) => comparable[group].fields.map((field) => [field, mine[field]]));
  return { ...stored, ...Object.fromEntries(kept) };
}

const groupNames = Object.keys(comparable) as Comparable[];

function groupsIn(changes: ReturnType<typeof changesOf>): Comparable[] {
  return groupNames.filter((group) => comparable[group].fields.some((field) => field in changes));
}
