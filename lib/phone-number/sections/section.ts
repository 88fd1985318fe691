import type { z } from "zod";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { NumberChanges } from "../schema";
import type { Sentences } from "./checks";

export const tabIds = ["inbound", "sms", "hooks", "server", "calls", "messages", "activity"] as const;
export type TabId = (typeof tabIds)[number];

export type FormFacts = {
  /** SMS works between US numbers only; elsewhere the switch shows what is really stored. */
  smsWorks: boolean;
  /** Server URL and nobody are the same to the upstream; the choice made on screen is kept. */
  chosen?: "assistant" | "squad" | "server";
};

/** What a person changes and decides about as one: a part of the form of one number. */
export type Section<Values extends object> = {
  label: string;
  /** Where it stands; the name stands above all tabs. */
  tab: TabId | null;
  /** Its part of the form; the names are those of the upstream, so that refusals find their field. */
  schema: z.ZodObject<{ [Field in keyof Values]: z.ZodType<Values[Field], Values[Field]> }>;
  /** What the schema cannot say, because it depends on several fields or on the provider. */
  check?(values: Values, phone: PhoneNumberDetail): Sentences;
  read(phone: PhoneNumberDetail, facts: FormFacts): Values;
  /** What goes upstream when the values differ from what `read` gave; nothing where they mean the same. */
  write(values: Values, phone: PhoneNumberDetail): NumberChanges;
  /** One line for a comparison. */
  words(values: Values): string;
};
