import { z } from "zod";
import { understandNumber } from "@/lib/domain/phone-format";
import type { Field } from "./define";

export const nameLimit = 40;

const e164 = z.string().transform((typed, ctx) => {
  if (typed.trim() === "") return refuse(ctx, "Enter the phone number.");
  const understood = understandNumber(typed);
  if (!understood)
    return refuse(ctx, "That is not a phone number. Type it with its country code, such as +1 415 555 0123.");
  if (!understood.valid) return refuse(ctx, `${understood.e164} has too few or too many digits for its country.`);
  return understood.e164;
});

export const phone = (label: string): Field => ({
  kind: "phone",
  label,
  initial: "",
  schema: e164,
  autoComplete: "off",
  fresh: true,
});

export const code = (label: string, schema: Field["schema"], more: Partial<Field> = {}): Field => ({
  kind: "code",
  label,
  initial: "",
  schema,
  autoComplete: "off",
  ...more,
});

export const secret = (label: string, more: Partial<Field> = {}): Field => ({
  kind: "secret",
  label,
  initial: "",
  schema: required(`Enter the ${lowerFirst(label)}.`),
  autoComplete: "off",
  ...more,
});

export const toggle = (label: string, more: Partial<Field> & { initial: boolean }): Field => ({
  kind: "toggle",
  label,
  schema: z.boolean(),
  ...more,
});

export const credential = (credentialProvider: string, kind: string): Field => ({
  kind: "credential",
  label: "Credential",
  initial: "",
  credentialProvider,
  schema: z
    .string()
    .trim()
    .min(1, `Choose the ${kind} credential.`)
    .pipe(z.guid("That is not a credential id. Choose one from the list, or paste the id shown in Vapi.")),
});

const name: Field = {
  kind: "text",
  label: "Name",
  initial: "",
  maxLength: nameLimit,
  autoComplete: "off",
  fresh: true,
  schema: z
    .string()
    .trim()
    .refine((typed) => codePoints(typed) <= nameLimit, `Shorten the name to ${nameLimit} characters.`)
    .transform(emptyToUnset),
};

const routeTo = (what: string) =>
  z
    .string()
    .trim()
    .transform(emptyToUnset)
    .pipe(z.guid(`That is not the id of ${what}.`).optional());

/** What every form ends with: a name, and who answers. */
export const nameAndRouting: Record<"name" | "assistantId" | "squadId", Field> = {
  name,
  assistantId: {
    kind: "assistant",
    label: "Assistant",
    initial: "",
    schema: routeTo("an assistant"),
    alternative: { group: "answeredBy", variant: "assistant", switchLabel: "Use a squad instead" },
  },
  squadId: {
    kind: "squad",
    label: "Squad",
    initial: "",
    schema: routeTo("a squad"),
    alternative: { group: "answeredBy", variant: "squad", switchLabel: "Use an assistant instead" },
  },
};

/** As the upstream counts; JavaScript's length counts an emoji as two. */
export function codePoints(typed: string): number {
  return [...typed].length;
}

export function required(message: string) {
  return z.string().trim().min(1, message).max(1000, "That is too long.");
}

export function emptyToUnset(typed: string): string | undefined {
  return typed === "" ? undefined : typed;
}

/** Says no inside a transform. */
export function refuse(ctx: z.RefinementCtx, message: string): never {
  ctx.addIssue({ code: "custom", message });
  return z.NEVER;
}

function lowerFirst(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
