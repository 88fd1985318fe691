import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { changedSections, fieldsOfSection, formValuesOf, type NumberFormValues } from "./form";
import { type SectionId, sectionIds } from "./sections/all";
import type { FormFacts } from "./sections/section";

export type Choice = Partial<Record<SectionId, "mine" | "theirs">>;

type Versions = { base: PhoneNumberDetail; theirs: PhoneNumberDetail; mine: NumberFormValues; facts: FormFacts };

/** Where both versions differ, with the side that was changed last kept by default. */
export function differencesOf({ base, theirs, mine, facts }: Versions): Choice {
  const changedByMe = changedSections(base, mine, facts);
  return Object.fromEntries(
    changedSections(theirs, mine, facts).map((id) => [id, changedByMe.includes(id) ? "mine" : "theirs"]),
  );
}

/** Their version with mine on top where it was chosen. */
export function mergedValues({
  theirs,
  mine,
  facts,
  choice,
}: Omit<Versions, "base"> & { choice: Choice }): NumberFormValues {
  const kept = sectionIds
    .filter((id) => choice[id] === "mine")
    .flatMap((id) => fieldsOfSection(id).map((field) => [field, mine[field]]));
  return { ...formValuesOf(theirs, facts), ...Object.fromEntries(kept) };
}
