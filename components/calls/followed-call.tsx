"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { getJson } from "@/components/pickers/get-json";
import { announce } from "@/components/ui/live-region";
import type { CallRow } from "@/lib/calls/row";
import { isAppError } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import { CallSteps } from "./call-steps";
import { nextLookMs } from "./next-look";
import { costWords, durationWords, partyWords } from "./words";

type FollowedCallProps = { workspace: string; started: CallRow; onEnded: () => void };

/** The call that was just started, looked at until it ends. */
export function FollowedCall({ workspace, started, onEnded }: FollowedCallProps) {
  // by this clock alone: the server's may show another time
  const [since] = useState(() => new Date().toISOString());
  const reading = useQuery({
    queryKey: ["call", workspace, started.id],
    queryFn: ({ signal }) => getJson<CallRow>(paths.api.call(workspace, started.id), { query: {}, signal }),
    initialData: started,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state: { data } }) =>
      nextLookMs([{ ended: data?.ended ?? false, createdAt: since }], new Date().toISOString()),
  });
  const call = reading.data;
  const sentence = sentenceOf(call);
  const tell = useEffectEvent(() => {
    announce(sentence);
    if (call.ended && !started.ended) onEnded();
  });
  useEffect(() => tell(), [call.status]);

  return (
    <section aria-label="This test call" className="grid gap-3 rounded-md border border-hairline p-3">
      <p className="min-w-0">
        <span className="font-medium">{call.ended ? "Called" : "Calling"}</span>{" "}
        <bdi className="digits font-medium">{partyWords(call)}</bdi>
      </p>
      <CallSteps call={call} />
      <p className="text-text-2">{sentence}</p>
      {reading.error ? (
        <p className="text-xs text-warn">
          {isAppError(reading.error) ? reading.error.failure.message : "The call could not be looked at."} It goes on
          without Switchboard, and is looked at again.
        </p>
      ) : null}
      {call.ended && call.details ? (
        <details className="text-xs text-text-3">
          <summary className="w-fit py-1 font-medium">Details</summary>
          <pre className="font-mono whitespace-pre-wrap [overflow-wrap:anywhere]">{call.details}</pre>
        </details>
      ) : null}
    </section>
  );
}

function sentenceOf({ ended, status, reason, seconds, cost }: CallRow): string {
  if (!ended) return `${status}.`;
  const talked = seconds === null ? "Nobody talked." : `Talked for ${durationWords(seconds)}.`;
  const price = cost === null ? "The cost is not told yet." : `Cost ${costWords(cost)}.`;
  return `${reason?.text ?? "Ended, no reason given"}. ${talked} ${price}`;
}
