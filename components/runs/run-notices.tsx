"use client";

import { CirclePause, CloudOff, Gauge, KeyRound, RefreshCw } from "lucide-react";
import { agoWords } from "@/lib/domain/ago";
import { Countdown } from "@/components/phone-numbers/list/countdown";
import { count } from "@/components/phone-numbers/list/words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { FailureBanner } from "@/components/ui/failure-banner";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { Failure } from "@/lib/domain/errors";
import type { SlowDown } from "@/lib/pace/pace";
import type { RunDetail } from "@/lib/runs/detail";
import type { RunSteering } from "./use-steering";

type RunNoticesProps = {
  workspace: string;
  run: RunDetail;
  now: string;
  /** The newest look failed; what is shown is older. */
  lookFailure: Failure | undefined;
  onLook: () => void;
  steering: RunSteering;
  onLookAgain: () => void;
};

/** Why the run does not go as fast as one would think, and what somebody has to do about it. */
export function RunNotices({ workspace, run, now, lookFailure, onLook, steering, onLookAgain }: RunNoticesProps) {
  return (
    <div className="grid gap-2 px-(--page-pad) not-empty:pb-3 max-md:px-4">
      {lookFailure ? <LookFailed failure={lookFailure} onLook={onLook} /> : null}
      {steering.failure ? <FailureBanner failure={steering.failure} /> : null}
      {run.pause ? <Paused pause={run.pause} now={now} /> : null}
      {run.state === "running" && run.pace?.slowed ? <SlowedDown slowed={run.pace.slowed} now={now} /> : null}
      {run.needPerson > 0 ? (
        <NotKnown rows={run.needPerson} kind={run.kind} steering={steering} onLookAgain={onLookAgain} />
      ) : null}
      {run.rolledBackBy ? (
        <Banner tone="info" title="This run was rolled back.">
          <TextLink href={paths.run(workspace, run.rolledBackBy.id)}>See what was put back</TextLink>
        </Banner>
      ) : null}
    </div>
  );
}

function LookFailed({ failure, onLook }: { failure: Failure; onLook: () => void }) {
  return (
    <Banner
      tone="warn"
      live
      icon={<CloudOff size={16} />}
      title={failure.message}
      action={
        <Button size="bar" icon={<RefreshCw size={14} aria-hidden="true" />} onClick={onLook}>
          Look now
        </Button>
      }
    >
      {failure.code === "not-signed-in"
        ? "Sign in again to see it. The run goes on without this page."
        : "These figures are those of the last look. The run goes on without this page, which looks again by itself."}
    </Banner>
  );
}

function Paused({ pause, now }: { pause: NonNullable<RunDetail["pause"]>; now: string }) {
  if (pause.reason === "person")
    return (
      <Banner tone="info" icon={<CirclePause size={16} />} title="Paused.">
        What was under way has finished, and nothing more is sent until somebody resumes the run.
      </Banner>
    );
  if (pause.reason === "key-refused")
    return (
      <Banner
        tone="bad"
        icon={<KeyRound size={16} />}
        title="Vapi refused the key of this workspace."
        action={
          <ButtonLink size="bar" href={paths.workspaces}>
            Replace key
          </ButtonLink>
        }
      >
        The run waits, and nothing of it is lost. Store a working key under Settings, then resume it here.
      </Banner>
    );
  const wait = pause.resumeAt ? Date.parse(pause.resumeAt) - Date.parse(now) : 0;
  return (
    <Banner tone="warn" icon={<CloudOff size={16} />} title="Vapi does not answer.">
      The run waits and goes on by itself as soon as it does. Next try <Countdown key={now} ms={Math.max(0, wait)} />.
    </Banner>
  );
}

function SlowedDown({ slowed, now }: { slowed: SlowDown; now: string }) {
  const { at, waitSeconds, from, to } = slowed;
  const fewer = to < from ? `, so the run went from ${from} to ${to} at a time` : "";
  return (
    <Banner tone="warn" icon={<Gauge size={16} />} title={`Slowed down ${agoWords(at, now)}.`}>
      Vapi asked to wait {waitSeconds} s{fewer}. It speeds up again by itself.
    </Banner>
  );
}

type NotKnownProps = { rows: number; kind: RunDetail["kind"]; steering: RunSteering; onLookAgain: () => void };

function NotKnown({ rows, kind, steering, onLookAgain }: NotKnownProps) {
  const { readOnly } = steering;
  return (
    <Banner
      tone="warn"
      title={`Of ${count(rows, "row")} it is not known whether ${kind === "import" ? "the number was imported" : "the change was made"}.`}
      action={
        <>
          <Button size="bar" busy={steering.looking && "Looking"} unavailable={readOnly} onClick={onLookAgain}>
            Look again
          </Button>
          <Button size="bar" busy={steering.givingUp && "Giving up"} unavailable={readOnly} onClick={steering.giveUp}>
            Give up
          </Button>
        </>
      }
    >
      The answer was lost, and Vapi’s list could not be read afterwards. Nothing is sent again before it was looked for.
      Giving up counts {rows === 1 ? "it" : "them"} as failed.
    </Banner>
  );
}
