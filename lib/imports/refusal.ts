import "server-only";
import { type AppError, type Failure, isAppError } from "@/lib/domain/errors";
import { labelOf, type PhoneNumber } from "@/lib/domain/phone-number";
import type { VapiContext } from "@/lib/gate/context";
import type { CreateRequest, FormValues, ProviderDefinition } from "@/lib/providers/define";
import { inFormTerms } from "./form-terms";
import { duplicate } from "./sentences";

type Refused = Pick<VapiContext, "workspace" | "vapi"> & {
  definition: ProviderDefinition;
  values: FormValues;
  body: CreateRequest;
};

/** The upstream's no in the words of the form; a duplicate names the number that is there. */
export async function refusalOf(request: Refused, { failure }: AppError): Promise<Failure> {
  const { definition, values } = request;
  if (failure.code !== "duplicate" || !failure.existingId) return inFormTerms(failure, definition, values);
  const existing = await findExisting(request, failure.existingId);
  const { details } = failure;
  return { ...duplicateOf(request, { id: failure.existingId, existing }), ...(details !== undefined && { details }) };
}

export function duplicateOf(
  { workspace, body }: Pick<Refused, "workspace" | "body">,
  { id, existing }: { id: string; existing: PhoneNumber | undefined },
): Failure {
  return duplicate({
    workspace: workspace.name,
    id,
    existing: existing && { label: labelOf(existing), createdAt: existing.createdAt },
    field: "sipUri" in body ? "sipUri" : "number",
  });
}

/** Undefined where it is gone or cannot be read: naming it is a courtesy, without its name the refusal still links to it. */
export async function findExisting({ vapi }: Pick<Refused, "vapi">, id: string): Promise<PhoneNumber | undefined> {
  try {
    return await vapi.phoneNumbers.get(id, { deadlineMs: 3000 });
  } catch (error) {
    if (isAppError(error)) return undefined;
    throw error;
  }
}
