"use client";

import { SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { TextButton } from "@/components/ui/text-link";
import type { Relief } from "@/lib/phone-numbers/facets";
import { type PhoneNumberQuery, hasFilters } from "@/lib/phone-numbers/query";
import { filterLabel, noFilters } from "./filters";
import type { ChangeQuery } from "./use-list-query";
import { count } from "./words";

type NoMatchProps = { query: PhoneNumberQuery; reliefs: Relief[]; onChange: ChangeQuery };

/** Nothing matches: says which condition to drop and what that brings. */
export function NoMatch({ query, reliefs, onChange }: NoMatchProps) {
  const helpful = reliefs.filter(({ total }) => total > 0);
  return (
    <div className="flex flex-1 flex-col items-center justify-center px-4 py-12 text-center max-md:justify-start">
      <span
        aria-hidden="true"
        className="flex size-10 items-center justify-center rounded-md border border-hairline text-text-2"
      >
        <SearchX size={18} />
      </span>
      <h2 className="mt-4 text-md font-semibold">No number matches</h2>
      <p className="mt-1 max-w-[440px] text-text-2 [overflow-wrap:anywhere]">
        <Reason query={query} />
      </p>
      {helpful.length > 0 ? (
        <ul className="mt-4 w-full max-w-[440px] divide-y divide-hairline rounded-md border border-hairline text-left">
          {helpful.map(({ drop, total }) => (
            <li key={drop} className="flex min-h-11 items-center gap-2 px-3 py-1.5">
              <span>{drop === "q" ? "Without the search" : `Without the ${filterLabel(drop)} filter`}</span>
              <span className="digits flex-1 text-text-3">{count(total, "number")}</span>
              <TextButton
                className="font-medium no-underline hover:underline"
                onClick={() => onChange(drop === "q" ? { q: "" } : { [drop]: [] })}
              >
                {drop === "q" ? "Clear search" : `Remove ${filterLabel(drop)}`}
              </TextButton>
            </li>
          ))}
        </ul>
      ) : null}
      <Button className="mt-4" onClick={() => onChange({ q: "", ...noFilters })}>
        Clear all
      </Button>
    </div>
  );
}

function Reason({ query }: { query: PhoneNumberQuery }) {
  if (!query.q) return "No number fits these filters together.";
  return (
    <>
      Nothing has <strong className="font-semibold text-text">“{query.q}”</strong> in its name, number, SIP URI or id
      {hasFilters(query) ? " with these filters." : "."}
    </>
  );
}
