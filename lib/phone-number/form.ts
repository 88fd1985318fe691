import { z } from "zod";
import { sameJson } from "@/lib/domain/json";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { NumberChanges, SeenNumber } from "./schema";
import type { Sentences } from "./sections/checks";
import { type SectionId, sectionIds, sections } from "./sections/all";
import type { FormFacts, Section, TabId } from "./sections/section";

/** One form over all tabs, put together from its sections. */
export const numberForm = z.object({
  ...sections.name.schema.shape,
  ...sections.routing.schema.shape,
  ...sections.fallback.schema.shape,
  ...sections.access.schema.shape,
  ...sections.sms.schema.shape,
  ...sections.hooks.schema.shape,
  ...sections.server.schema.shape,
});

export type NumberFormValues = z.infer<typeof numberForm>;
export type FieldName = keyof NumberFormValues;

export const fieldNames = Object.keys(numberForm.shape) as FieldName[];

/** Each section reads and writes fields of its own only, so all of them can be asked with the values of the whole form. */
const sectionOf = (id: SectionId) => sections[id] as unknown as Section<NumberFormValues>;

export function formValuesOf(phone: PhoneNumberDetail, facts: FormFacts): NumberFormValues {
  return Object.assign({}, ...sectionIds.map((id) => sections[id].read(phone, facts)));
}

export function fieldsOfSection(id: SectionId): FieldName[] {
  return Object.keys(sections[id].schema.shape) as FieldName[];
}

/** Sections in which the form says something else than the number. */
export function changedSections(phone: PhoneNumberDetail, values: NumberFormValues, facts: FormFacts): SectionId[] {
  const touched = touchedSections(phone, values, facts);
  return touched.filter((id) => Object.keys(sectionOf(id).write(values, phone)).length > 0);
}

/**
 * What is wrong with what was changed. What is stored and was left alone is the upstream's business: an older value that
 * would not pass today keeps nobody from saving something else.
 */
export function complaintsOf(phone: PhoneNumberDetail, values: NumberFormValues, facts: FormFacts): Sentences {
  const touched = touchedSections(phone, values, facts);
  return Object.assign({}, ...touched.map((id) => complaintsOfSection(sectionOf(id), values, phone)));
}

function complaintsOfSection(section: Section<NumberFormValues>, values: NumberFormValues, phone: PhoneNumberDetail) {
  const parsed = section.schema.safeParse(values);
  const found: Sentences = {};
  for (const { path, message } of parsed.error?.issues ?? []) found[path.join(".")] ??= message;
  return { ...section.check?.(values, phone), ...found };
}

function touchedSections(phone: PhoneNumberDetail, values: NumberFormValues, facts: FormFacts): SectionId[] {
  const before = formValuesOf(phone, facts);
  return sectionIds.filter((id) => fieldsOfSection(id).some((field) => !sameJson(before[field], values[field])));
}

/** Only what the person changed, compared with the number they saw. */
export function changesOf(phone: PhoneNumberDetail, values: NumberFormValues, facts: FormFacts): NumberChanges {
  const changed = changedSections(phone, values, facts);
  return Object.assign({}, ...changed.map((id) => sectionOf(id).write(values, phone)));
}

export function wordsOf(id: SectionId, values: NumberFormValues): string {
  return sectionOf(id).words(values);
}

/** Where a field stands, by the path that a sentence about it carries. */
export function tabOfField(path: string): TabId | null {
  const [root] = path.split(".");
  const id = sectionIds.find((section) => fieldsOfSection(section).some((field) => field === root));
  return id === undefined ? null : sections[id].tab;
}

export function seenOf({ updatedAt, fingerprint }: PhoneNumberDetail): SeenNumber {
  return { updatedAt, fingerprint };
}

/** Somebody else was here: the upstream's clock says so, or something differs although it does not. */
export function hasMoved(fresh: PhoneNumberDetail, seen: SeenNumber): boolean {
  return fresh.updatedAt !== seen.updatedAt || fresh.fingerprint !== seen.fingerprint;
}
