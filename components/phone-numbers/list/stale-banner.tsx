"use client";

import { CloudOff, KeyRound, RefreshCw } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { needsAnotherKey } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import type { Staleness } from "@/lib/phone-numbers/number-index";
import { Countdown } from "./countdown";
import { LocalTime } from "./local-time";
import { nextReadMs } from "./next-read";
import { longAgoWords } from "./long-ago";
import { count } from "./words";

type StaleBannerProps = { list: PhoneNumberList; stale: Staleness; reading: boolean; onTryNow: () => void };

/** The rows stay; this says how old they are, why, and when they are read again. */
export function StaleBanner({ list, stale, reading, onTryNow }: StaleBannerProps) {
  const { failure } = stale;
  const isKey = failure !== undefined && needsAnotherKey(failure);
  return (
    <Banner
      live
      tone={isKey ? "bad" : "warn"}
      title={failure?.message ?? "Vapi is slow to answer."}
      icon={isKey ? <KeyRound size={16} /> : <CloudOff size={16} />}
      action={
        isKey ? (
          <ButtonLink size="bar" href={paths.workspaces}>
            Replace key
          </ButtonLink>
        ) : (
          <Button size="bar" icon={<RefreshCw size={14} />} busy={reading && "Trying"} onClick={onTryNow}>
            Try now
          </Button>
        )
      }
    >
      These are the numbers as of <LocalTime iso={stale.since} /> {longAgoWords(stale.since, list.now)}.{" "}
      {isKey ? "Store a working key under Settings." : failure ? consequence : null}
      {failure && !isKey ? (
        <span className="block text-xs">
          Next try <Countdown key={list.now} ms={nextReadMs(list, undefined) || 0} />.
          {stale.tries > 1 ? ` Tried ${count(stale.tries, "time")}.` : null}
        </span>
      ) : null}
      {failure?.details ? <Details text={failure.details} /> : null}
    </Banner>
  );
}

const consequence = "Changes are off until it answers again; calls are not affected by Switchboard.";

function Details({ text }: { text: string }) {
  return (
    <details className="text-xs">
      <summary className="w-fit list-none py-1 text-accent-text underline underline-offset-3">Details</summary>
      <pre className="max-h-40 overflow-auto font-mono whitespace-pre-wrap text-text [overflow-wrap:anywhere]">
        {text}
      </pre>
    </details>
  );
}
