"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Credential } from "@/lib/domain/assistant";
import { isAppError } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import { getJson } from "./get-json";

type Listing = { items: Credential[] };

export function useCredentials(workspace: string, provider: string) {
  const client = useQueryClient();
  const queryKey = ["credentials", workspace, provider];
  const { data, error, isPending } = useQuery({
    queryKey,
    queryFn: ({ signal }) => getJson<Listing>(paths.api.credentials(workspace), { query: { provider }, signal }),
    retry: false,
  });
  return {
    items: data?.items ?? [],
    isLoading: isPending,
    /** Why there is no list; one that could not be read again is still there. */
    failure:
      error && !data ? (isAppError(error) ? error.failure.message : "The credentials could not be loaded.") : undefined,
    /** A credential that was just added stands first, without asking again. */
    remember: (added: Credential) =>
      client.setQueryData<Listing>(queryKey, (known) => known && { items: [added, ...known.items] }),
  };
}
