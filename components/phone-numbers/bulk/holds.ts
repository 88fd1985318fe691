import { providerIds } from "@/lib/domain/phone-number";
import {
  defaultQuery,
  filterKeys,
  type FilterKey,
  parseQuery,
  type PhoneNumberQuery,
  toQueryString,
} from "@/lib/phone-numbers/query";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import { matcherFor, toSearched } from "@/lib/phone-numbers/search";

/** The conditions of a list: what it shows on all its pages, in whatever order. */
export function conditionsOf(query: PhoneNumberQuery): string {
  const { page, size, sort } = defaultQuery;
  return toQueryString({ ...query, page, size, sort });
}

/** Whether a row meets them, decided as the server does (`lib/phone-numbers/facets.ts`), so that another list can tell too. */
export function holdsIn(conditions: string): (row: PhoneNumberRow) => boolean {
  const query = parseQuery(new URLSearchParams(conditions));
  const filters = filterKeys.filter((key) => query[key].length > 0);
  const wanted = (key: FilterKey): readonly (string | null)[] => query[key];
  const search = matcherFor(query.q);
  return (row) =>
    filters.every((key) => wanted(key).includes(valueOf[key](row))) && (search ? search(toSearched(row)) : true);
}

const valueOf: Record<FilterKey, (row: PhoneNumberRow) => string | null> = {
  provider: ({ provider }) => providerIds.find((id) => id === provider) ?? "other",
  status: ({ status }) => status.kind,
  routing: ({ routing }) => (routing.kind === "workflow" ? "none" : routing.kind),
  assistant: ({ routing }) => (routing.kind === "assistant" ? routing.id : null),
  sms: ({ sms }) => (sms === "on" || sms === "off" ? sms : null),
};
