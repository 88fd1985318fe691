"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { announce } from "@/components/ui/live-region";
import type { ListedNumber } from "@/lib/numbers-in-text/match-list";
import { paths } from "@/lib/paths";
import { failureOf, post } from "../list/ask";
import { digits } from "../list/words";
import { listedStates, stateWords, tallyOf } from "./tally";

/** Looks a list up; `pasted` at once. Asking the same again is another question: the numbers may have changed. */
export function useMatches(workspace: string, pasted: string) {
  const id = useId();
  const [asked, setAsked] = useState({ text: pasted, time: 0 });
  const { data, error, isFetching } = useQuery({
    queryKey: ["matches", workspace, id, asked.time],
    queryFn: () => loadMatches(workspace, asked.text),
    enabled: asked.text !== "",
    gcTime: 0,
  });

  useEffect(() => {
    if (data) announce(spoken(data));
  }, [data]);

  const find = (text: string) => setAsked(({ time }) => ({ text, time: time + 1 }));
  return {
    items: data,
    finding: isFetching,
    failure: error ? failureOf(error) : undefined,
    find,
    reset: () => find(""),
  };
}

async function loadMatches(workspace: string, text: string): Promise<ListedNumber[]> {
  const answer = await post(paths.api.matches(workspace), { text });
  const { items } = (await answer.json()) as { items: ListedNumber[] };
  return items;
}

/** `312 found, 4 not found, 1 duplicate, 0 invalid` */
function spoken(items: readonly ListedNumber[]): string {
  const tally = tallyOf(items);
  return listedStates.map((state) => `${digits(tally[state])} ${stateWords[state].toLowerCase()}`).join(", ");
}
