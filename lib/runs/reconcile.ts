import "server-only";
import { setImmediate as breath } from "node:timers/promises";
import { isAppError, needsAnotherKey } from "@/lib/domain/errors";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { closeEntry } from "@/lib/journal/store";
import type { Engine, OpenRun } from "./context";
import { byNaturalKey } from "./listed";
import { nameToken } from "./name-token";
import { postponeLook, type RunRow, settleRow, unknownRows } from "./rows";
import { brought } from "./work-import";

const deadlineMs = 300_000;
/** How far our clock may be ahead of the upstream's. */
const skewMs = 3_600_000;
/** The others have their turn in the next round. */
const rowsAtOnce = 500;

/**
 * What stayed without an answer is looked for before it may be sent again. A change needs no look of its own: the next
 * try begins with reading the number, and the same change twice is one.
 */
export async function reconcile({ clock, settleMs }: Engine, open: OpenRun): Promise<void> {
  const { run } = open;
  const now = clock.now();
  const sentBefore = new Date(now - (run.kind === "import" ? settleMs : 0));
  const rows = await unknownRows(run.id, { sentBefore, now: new Date(now), limit: rowsAtOnce });
  if (rows.length === 0) return;
  if (run.kind !== "import") return giveBack(rows);
  const found = await lookFor(open, rows);
  if (!found) return postponeLook(idsOf(rows), new Date(now + settleMs / 2));
  for (const row of rows) {
    const phone = found.get(row.id);
    if (!phone) await giveBackUncreated(row, new Date(clock.now()));
    else if (row.anonymous) await settleRow(row, { state: "pending", upstreamId: phone.id, looks: 0 });
    else await settleRow(row, { ...(await brought(open, row, phone)), settledAt: new Date(clock.now()) });
  }
}

async function giveBack(rows: readonly RunRow[]): Promise<void> {
  for (const row of rows) {
    await settleRow(row, { state: "pending", looks: 0, failure: null });
    await breath();
  }
}

/** Surely not there: it may be sent again, and until then nothing came of it. */
async function giveBackUncreated(row: RunRow, settledAt: Date): Promise<void> {
  await closeEntry(row.id, { state: "failed", settledAt });
  await giveBack([row]);
}

/** The numbers of the rows, by row. Undefined: the upstream did not tell all of its numbers, so nothing is known. */
async function lookFor({ run, lanes }: OpenRun, rows: readonly RunRow[]) {
  const found = new Map<string, PhoneNumber>();
  const createdAtGe = new Date(run.createdAt.getTime() - skewMs).toISOString();
  const look = async (phones: PhoneNumber[]) => {
    const among = finder(phones);
    for (const row of rows) {
      const phone = among(row);
      if (phone) found.set(row.id, phone);
    }
  };
  try {
    await lanes.vapi.phoneNumbers.visitAll({ createdAtGe }, look, { deadlineMs });
    return found;
  } catch (error) {
    if (!isAppError(error) || needsAnotherKey(error.failure)) throw error;
    return undefined;
  }
}

function finder(phones: readonly PhoneNumber[]): (row: RunRow) => PhoneNumber | undefined {
  const listed = byNaturalKey(phones);
  return (row) => {
    if (!row.anonymous) return listed.find(row.key);
    const token = nameToken(row.id);
    return phones.find(({ id, name }) => id === row.upstreamId || name?.includes(token));
  };
}

const idsOf = (rows: readonly RunRow[]) => rows.map(({ id }) => id);
