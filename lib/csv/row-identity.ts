import { naturalKeyOf } from "@/lib/imports/identity";
import type { FormValues, Given, ProviderDefinition } from "@/lib/providers/define";
import { accessOf } from "./access";
import type { FormContext } from "./fill-form";
import type { Wanted } from "./existing";

/** What tells a row's number from others, as far as it is valid: also of rows that are refused for something else. */
export function identityOf(definition: ProviderDefinition, values: FormValues, { access, place }: FormContext) {
  const given: Given = { values: { ...accessOf(definition, access), ...values }, place };
  const valid = (name: string) => validText(definition, name, given);
  const { provider } = definition;
  const [number, sipUri, credentialId] = [valid("number"), valid("sipUri"), valid("credentialId")];
  const twilioAccountSid = valid("twilioAccountSid");
  return { provider, number, sipUri, credentialId, twilioAccountSid };
}

export type RowIdentity = ReturnType<typeof identityOf>;

/** Undefined where nothing is known that another row could repeat. */
export function keyOf(identity: RowIdentity): string | undefined {
  return identity.number || identity.sipUri ? naturalKeyOf(identity) : undefined;
}

/** What to look for in the workspace. */
export function wantedOf(identity: RowIdentity, typed: { number: string; id: string | undefined }): Wanted {
  const { provider, number, sipUri, credentialId } = identity;
  const spellings = [number ?? "", typed.number].filter((spelling) => spelling !== "");
  return { provider, spellings: [...new Set(spellings)], sipUri, credentialId, id: typed.id };
}

function validText(definition: ProviderDefinition, name: string, given: Given): string | undefined {
  const field = definition.fields[name];
  if (!field) return undefined;
  const schema = typeof field.schema === "function" ? field.schema(given) : field.schema;
  const { data } = schema.safeParse(given.values[name] ?? field.initial);
  return typeof data === "string" && data !== "" ? data : undefined;
}
