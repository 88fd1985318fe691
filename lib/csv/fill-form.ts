import type { CreateRequest, FormValues, Place, ProviderDefinition } from "@/lib/providers/define";
import { accessOf, type CarrierAccess } from "./access";

export type FormContext = { access: CarrierAccess; place: Place };

type Filled = { body: CreateRequest } | { refused: { name: string; message: string }[] };

/** A row and the form's access held against the provider's own schema, as one import from the form is. */
export function fillForm(definition: ProviderDefinition, values: FormValues, context: FormContext): Filled {
  const parsed = definition.schema(context.place).safeParse({ ...accessOf(definition, context.access), ...values });
  if (parsed.success) return { body: definition.toBody(parsed.data) };
  return { refused: parsed.error.issues.map(({ path, message }) => ({ name: String(path[0] ?? ""), message })) };
}
