import "server-only";
import { setImmediate as breath } from "node:timers/promises";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { Engine, OpenRun } from "./context";
import { byNaturalKey } from "./listed";
import { skipUnsent, unsentRows } from "./rows";
import { markLooked } from "./store";
import { alreadyThere } from "./work-import";

const deadlineMs = 300_000;

/** Before the first row is sent: what is there already is skipped, so that even a lost database cannot import twice. */
export async function lookFirst({ clock }: Engine, open: OpenRun): Promise<void> {
  const { run, lanes } = open;
  if (run.kind !== "import" || run.lookedAt) return;
  const skip = (phones: PhoneNumber[]) => skipThere(open, phones, new Date(clock.now()));
  await lanes.vapi.phoneNumbers.visitAll({}, skip, { deadlineMs });
  await markLooked(run.id, new Date(clock.now()));
}

async function skipThere(open: OpenRun, phones: PhoneNumber[], settledAt: Date): Promise<void> {
  const listed = byNaturalKey(phones);
  for (const { id, key } of await unsentRows(open.run.id, listed)) {
    const phone = listed.find(key);
    if (!phone) continue;
    const { failure, upstreamId } = alreadyThere(open, phone.id, phone);
    await skipUnsent(id, { failure, upstreamId, settledAt });
    await breath();
  }
}
