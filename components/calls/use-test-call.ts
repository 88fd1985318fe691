"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { journalKey } from "@/components/activity/journal-key";
import { applyFailure } from "@/components/forms/apply-failure";
import { useAction } from "@/components/forms/use-action";
import { whenLost } from "@/components/forms/when-lost";
import { startTestCall } from "@/lib/calls/actions";
import type { CallRow } from "@/lib/calls/row";
import { type TestCall, type TestCallInput, testCall } from "@/lib/calls/schema";
import type { RowRouting } from "@/lib/phone-numbers/row";
import { callsKey } from "./use-calls";

export type CallMaker = "assistant" | "squad";

type TestCallSettings = { workspace: string; numberId: string; routing: RowRouting };

/** The form of a test call and the call it made. Sent once per press, never again by itself. */
export function useTestCall({ workspace, numberId, routing }: TestCallSettings) {
  const client = useQueryClient();
  const [maker, setMaker] = useState<CallMaker>(routing.kind === "squad" ? "squad" : "assistant");
  const [started, setStarted] = useState<CallRow | null>(null);
  const form = useForm<TestCallInput, unknown, TestCall>({
    resolver: zodResolver(testCall),
    defaultValues: {
      numberId,
      customerNumber: "",
      assistantId: routing.kind === "assistant" ? (routing.id ?? "") : "",
      squadId: routing.kind === "squad" ? (routing.id ?? "") : "",
    },
  });
  const readAgain = () => {
    void client.invalidateQueries({ queryKey: callsKey(workspace) });
    void client.invalidateQueries({ queryKey: journalKey(workspace) });
  };
  const starting = useAction(startOnce, {
    onSuccess: (call) => {
      setStarted(call);
      readAgain();
    },
    onFailure: (failure) => {
      applyFailure(form, failure);
      if (failure.code === "outcome-unknown") readAgain();
    },
  });

  return {
    form,
    values: useWatch({ control: form.control }),
    maker,
    choose: (next: CallMaker) => {
      setMaker(next);
      form.clearErrors();
    },
    started,
    starting: starting.pending,
    failure: starting.failure,
    readAgain,
    start: () => {
      if (starting.pending) return;
      form.setValue(maker === "assistant" ? "squadId" : "assistantId", "");
      void form.handleSubmit((values) => {
        setStarted(null);
        starting.run(workspace, values);
      })();
    },
  };
}

/** The way to Switchboard broke: nobody knows yet, and a second call would be one too many. */
const startOnce = whenLost(startTestCall, {
  code: "outcome-unknown",
  message: "Switchboard did not answer, so it is not known whether the call was started.",
  next: "Look at the calls below before starting another one.",
});
