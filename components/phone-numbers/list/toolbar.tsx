"use client";

import { ClipboardList } from "@/components/ui/icons";
import { Button } from "@/components/ui/button";
import { FilterMenu } from "@/components/ui/filter-menu";
import type { Facets } from "@/lib/phone-numbers/facet-options";
import { type PhoneNumberQuery, isNarrowed, parseQuery } from "@/lib/phone-numbers/query";
import { filters, noFilters } from "./filters";
import { SearchBox } from "./search-box";
import type { ChangeQuery } from "./use-list-query";

type ToolbarProps = {
  query: PhoneNumberQuery;
  facets: Facets;
  onChange: ChangeQuery;
  onPasteList: (text?: string) => void;
};

export function Toolbar({ query, facets, onChange, onPasteList }: ToolbarProps) {
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 px-(--page-pad) pb-3 max-md:px-4">
      <SearchBox value={query.q} onSearch={(q) => onChange({ q }, "replace")} onPasteList={onPasteList} />
      <Button
        kind="ghost"
        aria-label="Paste a list of numbers"
        icon={<ClipboardList size={14} />}
        onClick={() => onPasteList()}
        className="max-xl:px-2 max-md:hidden"
      >
        <span className="max-xl:hidden">Paste a list</span>
      </Button>
      <div className="filter-strip">
        {filters.map(({ key, label }) =>
          facets[key].length > 0 ? (
            <FilterMenu
              key={key}
              label={label}
              options={facets[key].map(({ count, ...option }) => ({ ...option, count: count ?? undefined }))}
              value={query[key]}
              onChange={(values) => onChange({ [key]: parseQuery({ [key]: values })[key] })}
            />
          ) : null,
        )}
        {isNarrowed(query) ? (
          <Button kind="ghost" onClick={() => onChange({ q: "", ...noFilters })}>
            Clear all
          </Button>
        ) : null}
      </div>
    </div>
  );
}
