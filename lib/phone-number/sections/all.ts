import { accessSection } from "./access";
import { fallbackSection } from "./fallback";
import { hooksSection } from "./hooks";
import { nameSection } from "./name";
import { routingSection } from "./routing";
import { serverSection } from "./server";
import { smsSection } from "./sms";

/** The form of one number, in the order in which unsaved changes are named. */
export const sections = {
  name: nameSection,
  routing: routingSection,
  fallback: fallbackSection,
  access: accessSection,
  sms: smsSection,
  hooks: hooksSection,
  server: serverSection,
} as const;

export type SectionId = keyof typeof sections;
export const sectionIds = Object.keys(sections) as SectionId[];
