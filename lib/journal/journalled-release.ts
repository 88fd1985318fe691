import "server-only";
import type { VapiContext } from "@/lib/gate/context";
import type { AroundRelease } from "@/lib/phone-number/release";
import { journalled } from "./journalled";
import { fieldsOf, labelInJournal } from "./number-fields";

const lastKnown = ["provider", "name", "assistantId", "squadId", "smsEnabled"];

export function journalledRelease(ctx: Pick<VapiContext, "user" | "workspace">): AroundRelease {
  return (fresh, send) => {
    const number = { numberId: fresh.id, numberLabel: labelInJournal(fresh) };
    return journalled(ctx, { action: "released", ...number, before: fieldsOf(fresh, lastKnown) }, send);
  };
}
