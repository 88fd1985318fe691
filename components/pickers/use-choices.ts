"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { PickerAnswer, PickerItem } from "@/lib/assistants/schema";
import { isAppError } from "@/lib/domain/errors";
import { getJson } from "./get-json";

export type Choices = {
  items: readonly PickerItem[];
  total: number;
  /** Null: there is nothing with the id of `askedFor`. */
  chosen: PickerItem | null | undefined;
  askedFor: string | undefined;
  isLoading: boolean;
  failure: string | undefined;
  search: (text: string) => void;
};

const pauseMs = 150;
const freshMs = 30_000;

/** What a picker shows: asked for when it is opened, or when an id has to be named; a search that was typed past is cancelled. */
export function useChoices({ path, workspace, id }: { path: string; workspace: string; id: string }): Choices {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const q = useDebounced(typed ?? "", pauseMs);
  const answer = useQuery({
    queryKey: ["choices", workspace, path, q, id],
    queryFn: async ({ signal }) => ({
      ...(await getJson<PickerAnswer>(path, { query: { q, ...(id && { id }) }, signal })),
      askedFor: id,
    }),
    enabled: typed !== undefined || id !== "",
    placeholderData: keepPreviousData,
    staleTime: freshMs,
    retry: false,
  });
  return {
    items: answer.data?.items ?? [],
    total: answer.data?.total ?? 0,
    chosen: answer.data?.chosen,
    askedFor: answer.data?.askedFor,
    isLoading: answer.isFetching || q !== (typed ?? ""),
    failure: answer.error ? sentenceOf(answer.error) : undefined,
    search: (text) => {
      setTyped(text);
      if (answer.isError) void answer.refetch();
    },
  };
}

/** What was chosen here keeps its name, also when the form around it is built anew. */
export function useChosen(path: string, id: string) {
  const client = useQueryClient();
  const chosen = client.getQueryData<PickerItem>(["chosen", path, id]);
  const remember = (item: PickerItem | undefined) => item && client.setQueryData(["chosen", path, item.id], item);
  return [chosen, remember] as const;
}

function sentenceOf(error: Error): string {
  return isAppError(error) ? error.failure.message : "The list could not be loaded. Open it again to retry.";
}

function useDebounced(text: string, ms: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return settled;
}
