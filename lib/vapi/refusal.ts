import type { Failure, FailureCode } from "@/lib/domain/errors";
import { fieldsSpokenOf } from "./field-words";
import type { Operation } from "./operation";
import { talkRefusals } from "./talk-refusals";

export type Refusal = Partial<Pick<Failure, "message" | "next" | "fields" | "existingId" | "hints">> & {
  code: FailureCode;
};

type Spoken = {
  said: readonly string[];
  /** The same after redaction: only of this is anything passed on. */
  shown: readonly string[];
  sent: Operation["body"];
};

/** What a definite no (a 4xx of the API itself) means. */
export function refusalOf({ said, shown, sent }: Spoken): Refusal {
  const fields = fieldsSpokenOf(shown, sent);
  return { ...kindOf(said.join(" ")), ...(Object.keys(fields).length > 0 && { fields }) };
}

function kindOf(said: string): Refusal {
  const existingId = /Existing Phone Number ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i.exec(said)?.[1];
  if (existingId) return { code: "duplicate", existingId, message: "This number is already in this workspace." };
  if (/in use by another org/i.test(said)) return { code: "in-use-elsewhere", message: heldElsewhere };
  if (/area code is currently not available/i.test(said))
    return { code: "out-of-stock", hints: hintsIn(said), message: "Vapi has no free number left in this area code." };
  return { code: "upstream-refused", ...talkRefusals.find(({ pattern }) => pattern.test(said))?.speech };
}

const heldElsewhere = "Another Vapi organisation holds this number.";

/** `Hint: Try one of 562, 662, 716.` and the older `Hint: Try 385, 405, 573.` */
function hintsIn(said: string): string[] {
  return /Hint: Try (?:one of )?([\d, ]+)/i.exec(said)?.[1]?.match(/\b\d{3}\b/g) ?? [];
}
