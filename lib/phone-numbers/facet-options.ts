import { providerLabel } from "@/lib/providers/registry";
import type { Counts } from "./facets";
import {
  type FilterKey,
  type PhoneNumberQuery,
  providerFilters,
  routingFilters,
  smsFilters,
  statusFilters,
} from "./query";
import type { RoutingNames } from "./row";
import { shortId } from "./short-id";

/** One choice of a filter; the count is null until every number was read. */
export type FacetOption = { value: string; label: string; count: number | null };
export type Facets = Record<FilterKey, FacetOption[]>;

type FacetSource = {
  counts: Counts | undefined;
  /** Numbers per assistant, whatever is filtered: what is offered does not jump about while somebody searches. */
  usage: ReadonlyMap<string, number> | undefined;
  query: PhoneNumberQuery;
  names: RoutingNames;
};

export function toFacets({ counts, usage, query, names }: FacetSource): Facets {
  const optionsOf = (
    key: Exclude<FilterKey, "assistant">,
    values: readonly string[],
    label: (value: string) => string,
  ) =>
    values
      .map((value) => ({ value, label: label(value), count: counts ? (counts[key].get(value) ?? 0) : null }))
      .filter(({ value, count }) => !onDemand.has(value) || count || (query[key] as string[]).includes(value));
  return {
    provider: optionsOf("provider", providerFilters, (value) => (value === "other" ? "Other" : providerLabel(value))),
    status: optionsOf("status", statusFilters, (value) => words[value] ?? value),
    routing: optionsOf("routing", routingFilters, (value) => words[value] ?? value),
    sms: optionsOf("sms", smsFilters, (value) => words[value] ?? value),
    assistant: assistantOptions({ counts, usage, query, names }),
  };
}

/** Before anything was counted. */
export function plainFacets(query: PhoneNumberQuery): Facets {
  return toFacets({ counts: undefined, usage: undefined, query, names: { assistants: undefined, squads: undefined } });
}

/** Offered only where there is such a number, or where it is chosen. */
const onDemand = new Set(["other", "unknown"]);

const words: Record<string, string> = {
  active: "Active",
  activating: "Activating",
  blocked: "Blocked",
  unknown: "Unknown",
  assistant: "Assistant",
  squad: "Squad",
  server: "Server URL",
  none: "Nobody",
  on: "On",
  off: "Off",
};

/** The busiest ones; with thousands of assistants the rest is found by its name. */
const maxAssistants = 100;

function assistantOptions({ counts, usage, query, names }: FacetSource): FacetOption[] {
  const busiest = [...(usage ?? [])].sort(([, a], [, b]) => b - a).slice(0, maxAssistants);
  const ids = new Set([...query.assistant, ...busiest.map(([id]) => id)]);
  const options = [...ids].map((id) => ({
    value: id,
    label: names.assistants?.get(id)?.name ?? `${names.assistants ? "Unknown " : ""}${shortId(id)}`,
    count: counts ? (counts.assistant.get(id) ?? 0) : null,
  }));
  const isNamed = ({ value }: FacetOption) => Boolean(names.assistants?.get(value)?.name);
  return options.sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || a.label.localeCompare(b.label, "en"));
}
