import type { PhoneNumber } from "@/lib/domain/phone-number";
import { providers } from "@/lib/providers/registry";
import type { CheckNote } from "./schema";

type Noted = {
  /** Rows that would be sent, by form. */
  ready: ReadonlyMap<string, number>;
  /** Those of them whose messaging webhook Vapi takes over. */
  withSms: ReadonlyMap<string, number>;
  numbers: readonly PhoneNumber[];
};

/** What a person should know before the start, and no row of the file says. */
export function notesOn({ ready, withSms, numbers }: Noted): CheckNote[] {
  const free = numbers.filter(({ provider, sipUri }) => provider === "vapi" && !sipUri).length;
  return providers.flatMap(({ slug, quota, providerLabel }): CheckNote[] => {
    const wanted = ready.get(slug) ?? 0;
    const texts = withSms.get(slug) ?? 0;
    const tooMany = quota !== undefined && wanted > 0 && free + wanted > quota;
    return [
      ...(tooMany ? [{ code: "quota", tone: "warn", message: pastQuota({ wanted, free, quota }) } as const] : []),
      ...(texts > 0 ? [{ code: "sms", tone: "info", message: textsMove(texts, providerLabel) } as const] : []),
    ];
  });
}

function pastQuota({ wanted, free, quota }: { wanted: number; free: number; quota: number }): string {
  const asked = wanted === 1 ? "a free number" : `${wanted.toLocaleString("en")} free numbers`;
  const held = free === 0 ? "" : ` The workspace holds ${free} already.`;
  return `The file asks for ${asked}.${held} Vapi gives an account up to ${quota} and refuses more.`;
}

function textsMove(rows: number, provider: string): string {
  const counted = rows === 1 ? "1 row" : `${rows.toLocaleString("en")} rows`;
  return `SMS is on for ${counted}. Vapi takes over the messaging webhook of these numbers at ${provider}. Say off in a column for sms to leave it.`;
}
