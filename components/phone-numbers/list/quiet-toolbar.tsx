"use client";

import type { Facets } from "@/lib/phone-numbers/facet-options";
import type { PhoneNumberQuery } from "@/lib/phone-numbers/query";
import { Toolbar } from "./toolbar";

/** The real controls before there is anything to search in: they look as they will and take no input yet. */
export function QuietToolbar({ query, facets }: { query: PhoneNumberQuery; facets: Facets }) {
  return (
    <div inert>
      <Toolbar query={query} facets={facets} onChange={ignore} onPasteList={ignore} />
    </div>
  );
}

const ignore = () => undefined;
