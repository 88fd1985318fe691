import "server-only";
import { sameJson } from "@/lib/domain/json";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { VapiContext } from "@/lib/gate/context";
import type { Around } from "@/lib/phone-number/update";
import { fieldsIn } from "@/lib/vapi/bodies";
import { touchedSecrets } from "@/lib/vapi/touched-secrets";
import { journalled } from "./journalled";
import { fieldsOf, labelInJournal } from "./number-fields";

type UpdateNote = { /** The entry whose fields are put back. */ undoes?: string; begun?: (entry: string) => void };

/** Notes the fields that a PATCH carries: as they were, and as the answer tells them. */
export function journalledUpdate(
  ctx: Pick<VapiContext, "user" | "workspace">,
  { undoes, begun }: UpdateNote = {},
): Around {
  return ({ fresh, body }, send) => {
    const fields = fieldsIn(body);
    const before = fieldsOf(fresh, fields);
    const secrets = touchedSecrets(fresh, body);
    const number = { numberId: fresh.id, numberLabel: labelInJournal(fresh) };
    const settled = (answer: PhoneNumberDetail) => {
      const after = fieldsOf(answer, fields);
      return { after, failed: secrets.length === 0 && sameJson(before, after) };
    };
    return journalled(ctx, { action: "updated", ...number, before, secrets, undoes }, send, settled, begun);
  };
}
