/** The list's whole state lives in the URL; a hand-edited URL falls back instead of failing. No zod: this ships to the browser. */
export type PhoneNumberQuery = {
  q: string;
  page: number;
  size: PageSize;
  sort: Sort;
} & Filters;

export type Filters = {
  provider: ProviderFilter[];
  status: StatusFilter[];
  routing: RoutingFilter[];
  /** Ids, known or not. */
  assistant: string[];
  sms: SmsFilter[];
};

export const pageSizes = [25, 50, 100] as const;
export type PageSize = (typeof pageSizes)[number];

export const sortKeys = ["created", "updated", "number", "name"] as const;
export type SortKey = (typeof sortKeys)[number];
export type Sort = SortKey | `-${SortKey}`;

export const providerFilters = ["vapi", "twilio", "vonage", "telnyx", "byo-phone-number", "other"] as const;
export type ProviderFilter = (typeof providerFilters)[number];

export const statusFilters = ["active", "activating", "blocked", "unknown"] as const;
export type StatusFilter = (typeof statusFilters)[number];

export const routingFilters = ["assistant", "squad", "server", "none"] as const;
export type RoutingFilter = (typeof routingFilters)[number];

export const smsFilters = ["on", "off"] as const;
export type SmsFilter = (typeof smsFilters)[number];

export const filterKeys = ["provider", "status", "routing", "assistant", "sms"] as const;
export type FilterKey = (typeof filterKeys)[number];

export const defaultQuery: PhoneNumberQuery = {
  q: "",
  page: 1,
  size: 25,
  sort: "-created",
  provider: [],
  status: [],
  routing: [],
  assistant: [],
  sms: [],
};

type Params = URLSearchParams | Record<string, string | string[] | undefined>;

export function parseQuery(params: Params): PhoneNumberQuery {
  const list = (key: FilterKey) => [...new Set(all(params, key).flatMap((value) => value.split(",")))];
  return {
    q: cleanSearch(all(params, "q")[0] ?? ""),
    page: pageOf(all(params, "page")[0]),
    size: pageSizes.find((size) => String(size) === all(params, "size")[0]) ?? defaultQuery.size,
    sort: sortOf(all(params, "sort")[0]),
    provider: providerFilters.filter((value) => list("provider").includes(value)),
    status: statusFilters.filter((value) => list("status").includes(value)),
    routing: routingFilters.filter((value) => list("routing").includes(value)),
    assistant: list("assistant").filter(isId).slice(0, maxAssistants),
    sms: smsFilters.filter((value) => list("sms").includes(value)),
  };
}

/** What differs from the default, in a fixed order: two equal lists have one address. */
export function toSearchParams(query: PhoneNumberQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q) params.set("q", query.q);
  for (const key of filterKeys) if (query[key].length > 0) params.set(key, query[key].join(","));
  if (query.sort !== defaultQuery.sort) params.set("sort", query.sort);
  if (query.size !== defaultQuery.size) params.set("size", String(query.size));
  if (query.page !== defaultQuery.page) params.set("page", String(query.page));
  return params;
}

/** `?…` or nothing; commas between values stay readable. */
export function toQueryString(query: PhoneNumberQuery): string {
  const text = toSearchParams(query).toString().replaceAll("%2C", ",");
  return text ? `?${text}` : "";
}

export function hasFilters(query: PhoneNumberQuery): boolean {
  return filterKeys.some((key) => query[key].length > 0);
}

export function isNarrowed(query: PhoneNumberQuery): boolean {
  return query.q !== "" || hasFilters(query);
}

export function sortParts(sort: Sort): { key: SortKey; descending: boolean } {
  const descending = sort.startsWith("-");
  return { key: (descending ? sort.slice(1) : sort) as SortKey, descending };
}

/** Most the upstream's own search takes. */
const maxSearch = 100;
const maxAssistants = 50;
const maxPage = 1_000_000;

export function cleanSearch(typed: string): string {
  const characters = [...typed.replace(/\p{Cc}+/gu, " ").trim()];
  return characters.slice(0, maxSearch).join("").trim();
}

function all(params: Params, key: string): string[] {
  if (params instanceof URLSearchParams) return params.getAll(key);
  const value = Object.hasOwn(params, key) ? params[key] : undefined;
  return value === undefined ? [] : [value].flat();
}

function pageOf(value: string | undefined): number {
  return value !== undefined && /^[1-9]\d{0,6}$/.test(value) ? Math.min(Number(value), maxPage) : 1;
}

function sortOf(value: string | undefined): Sort {
  const key = sortKeys.find((candidate) => candidate === value?.replace(/^-/, ""));
  return key ? (value?.startsWith("-") ? `-${key}` : key) : defaultQuery.sort;
}

function isId(value: string): boolean {
  return /^[\w-]{1,64}$/.test(value);
}
