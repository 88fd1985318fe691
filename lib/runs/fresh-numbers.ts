import "server-only";
import { isAppError } from "@/lib/domain/errors";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { basicsOf, type PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { VapiContext } from "@/lib/gate/context";
import { toEntry } from "@/lib/phone-numbers/index-entry";
import { emptyTable, putEntries } from "@/lib/phone-numbers/index-table";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { inSlices } from "./slices";
import { chosenFrom, type RunSelection } from "./selection";

/** A number that was chosen, as the upstream has it right now; `fresh` is undefined where it is gone. */
export type FreshNumber = { id: string; known: PhoneNumber | undefined; fresh: PhoneNumberDetail | undefined };

type Reader = Pick<VapiContext, "workspace" | "vapi" | "signal">;

/** As many are read one by one; more come with the listing. */
const fewNumbers = 10;
const deadlineMs = 60_000;
/** A listing may lag behind a write: so many numbers are looked at again. */
const mostDoubts = 25;

/** Filters are resolved over the same listing that the values come from: one look, one truth. */
export async function freshNumbers(ctx: Reader, selection: RunSelection): Promise<FreshNumber[]> {
  const index = numberIndex(ctx);
  const toFresh = (details: Map<string, PhoneNumberDetail>) => (id: string) => ({
    id,
    known: index.find(id),
    fresh: details.get(id),
  });
  if ("ids" in selection) {
    const ids = [...new Set(selection.ids)];
    const details = ids.length > fewNumbers ? await listed(ctx, new Set(ids)) : await readOneByOne(ctx, ids);
    return ids.map(toFresh(details));
  }
  const details = await listed(ctx);
  const table = emptyTable();
  putEntries(table, await inSlices([...details.values()], (detail) => toEntry(basicsOf(detail))));
  return chosenFrom(table, selection).map(({ id }) => toFresh(details)(id));
}

async function listed(ctx: Reader, wanted?: ReadonlySet<string>): Promise<Map<string, PhoneNumberDetail>> {
  const { vapi, signal } = ctx;
  const rows = await vapi.phoneNumbers.listDetails({ signal, deadlineMs });
  const details = new Map(rows.map((phone) => [phone.id, phone]));
  const doubts = numberIndex(ctx)
    .known()
    .filter((phone) => (wanted ? wanted.has(phone.id) : true) && isNewer(phone, details.get(phone.id)))
    .slice(0, mostDoubts);
  for (const { id } of doubts) details.delete(id);
  const again = await readOneByOne(
    ctx,
    doubts.map(({ id }) => id),
  );
  return new Map([...details, ...again]);
}

function isNewer(known: PhoneNumber, listed: PhoneNumberDetail | undefined): boolean {
  return !listed || (known.updatedAt ?? "") > (listed.updatedAt ?? "");
}

async function readOneByOne({ vapi, signal }: Reader, ids: readonly string[]): Promise<Map<string, PhoneNumberDetail>> {
  const found = await Promise.all(ids.map((id) => vapi.phoneNumbers.get(id, { signal }).catch(undefinedWhenGone)));
  return new Map(found.flatMap((phone) => (phone ? [[phone.id, phone]] : [])));
}

function undefinedWhenGone(error: unknown): undefined {
  if (!isAppError(error, "not-found")) throw error;
}
