"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useId, useState } from "react";
import { useAction } from "@/components/forms/use-action";
import { whenLost } from "@/components/forms/when-lost";
import { randomUuid } from "@/components/phone-numbers/import/submission-key";
import type { Failure } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import type { RunChange } from "@/lib/runs/change";
import { startChange } from "@/lib/runs/change-actions";
import type { PlanView } from "@/lib/runs/plan-view";
import type { RunSelection } from "@/lib/runs/selection";
import { ask, failureOf } from "../../list/ask";

type Changing = { workspace: string; selection: RunSelection; onStarted: (run: string, count: number) => void };
type Asked = { change: RunChange; /** Under it one run is started, however often Apply is pressed. */ key: string };
type Press = { typed: string; again?: boolean };

export type ChangeState = ReturnType<typeof useChange>;

/** What was chosen, the plan of it, and its start. */
export function useChange({ workspace, selection, onStarted }: Changing) {
  const [asked, ask] = useState<Asked>();
  const [isComplete, setComplete] = useState(false);
  const [hasMoved, setMoved] = useState(false);
  const client = useQueryClient();
  // what was chosen may hold values of headers: they stand in no key
  const queryKey = ["plan", workspace, useId(), asked?.key];
  const planning = useQuery({
    queryKey,
    queryFn: ({ signal }) => askPlan(workspace, { selection, change: asked?.change }, signal),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

  const starting = useAction(whenLost(startChange, noAnswer), {
    onSuccess: (answer) => {
      if (answer.run !== undefined) return onStarted(answer.run, plan?.changing.length ?? 0);
      setMoved(true);
      client.setQueryData(queryKey, answer.moved);
    },
  });
  const { reset } = starting;

  /** Undefined: what is filled in does not say yet what is wanted; the plan of before stays in sight and counts no more. */
  const choose = useCallback(
    (change: RunChange | undefined) => {
      reset();
      setMoved(false);
      setComplete(change !== undefined);
      if (change) ask({ change, key: randomUuid() });
    },
    [reset],
  );

  const plan = planning.data;
  const isPlanning = planning.isFetching;

  const start = ({ typed, again }: Press) => {
    if (!asked || !plan || isPlanning || !isComplete) return;
    setMoved(false);
    const { change, key } = asked;
    starting.run(workspace, {
      key,
      selection,
      change,
      fingerprint: plan.fingerprint,
      typed: typed || undefined,
      again,
    });
  };

  return {
    plan,
    isPlanning,
    isComplete,
    /** Numbers changed between the plan and the press; the plan shown is the one of now. */
    hasMoved,
    planFailure: planning.error ? failureOf(planning.error) : null,
    planAgain: () => void planning.refetch(),
    starting: starting.pending,
    startFailure: starting.failure,
    choose,
    start,
  };
}

async function askPlan(workspace: string, request: unknown, signal: AbortSignal): Promise<PlanView> {
  const headers = { "content-type": "application/json" };
  const answer = await ask(paths.api.plan(workspace), {
    method: "POST",
    headers,
    body: JSON.stringify(request),
    signal,
  });
  return (await answer.json()) as PlanView;
}

const noAnswer: Failure = {
  code: "outcome-unknown",
  message: "Switchboard did not answer.",
  next: "Press Apply again: however often it is pressed, one run is started.",
};
