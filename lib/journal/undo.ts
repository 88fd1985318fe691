import "server-only";
import { AppError } from "@/lib/domain/errors";
import { type JsonObject, sameJson } from "@/lib/domain/json";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { VapiContext } from "@/lib/gate/context";
import { seenOf } from "@/lib/phone-number/form";
import { updateNumber } from "@/lib/phone-number/update";
import { journalledUpdate } from "./journalled-update";
import { answererNames } from "./names";
import { changesBackTo, fieldsOf } from "./number-fields";
import { findEntry, type JournalEntry } from "./store";
import { undoableOf } from "./undoable";
import { comparisonOf } from "./value-changes";

/** Puts back exactly the fields of one entry, as long as they still are what the entry left. */
export async function undoEntry(ctx: VapiContext, id: string): Promise<PhoneNumberDetail> {
  const entry = await findEntry(ctx.workspace.id, id);
  if (!entry) throw new AppError(noSuchEntry);
  const { numberId, before, after } = requireUndoable(entry);
  const fresh = await ctx.vapi.phoneNumbers.get(numberId);
  const now = fieldsOf(fresh, Object.keys(after));
  if (!sameJson(now, after)) throw await moved(ctx, { before, after, now });
  const changes = changesBackTo(before);
  if (!changes) throw new AppError(cannotGoBack);
  return updateNumber(
    ctx.vapi,
    { id: numberId, seen: seenOf(fresh), changes },
    journalledUpdate(ctx, { undoes: entry.id }),
  );
}

function requireUndoable(entry: JournalEntry): { numberId: string; before: JsonObject; after: JsonObject } {
  const { numberId, before, after, undoneBy } = entry;
  const undo = undoableOf(entry);
  if (undo && !undo.reason && numberId && before && after) return { numberId, before, after };
  throw new AppError({
    code: "invalid-input",
    message: undoneBy ? `${undoneBy} has undone this already.` : "This change cannot be undone.",
    next: [undo?.reason, "Nothing was changed."].filter(Boolean).join(" "),
  });
}

async function moved(
  ctx: VapiContext,
  versions: { before: JsonObject; after: JsonObject; now: JsonObject },
): Promise<AppError> {
  const { before, after, now } = versions;
  if (sameJson(now, before)) return new AppError(isBackAlready);
  const names = await answererNames(ctx, [
    { before, after },
    { before: now, after: null },
  ]);
  return new AppError({
    code: "changed-elsewhere",
    message: "This number was changed again since.",
    next: "Nothing was undone, so that the newer change is not lost. Set what you want on the number’s page.",
    comparison: comparisonOf(versions, names),
  });
}

const noSuchEntry = {
  code: "not-found",
  message: "There is no such change.",
  next: "Load the activity again. Nothing was changed.",
} as const;

const isBackAlready = {
  code: "changed-elsewhere",
  message: "The number already is as it was before this change.",
  next: "There is nothing to undo, and nothing was sent.",
} as const;

const cannotGoBack = {
  code: "invalid-input",
  message: "This change cannot be undone.",
  next: "Vapi does not take back what was stored before. Set what you want on the number’s page; nothing was changed.",
} as const;
