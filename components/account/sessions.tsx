"use client";

import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { FailureBanner } from "@/components/ui/failure-banner";
import { useToast } from "@/components/ui/toast";
import { endSession, signOutEverywhere } from "@/lib/account/actions";
import type { SessionLine } from "@/lib/account/loaders";
import { Section } from "./section";

export function Sessions({ sessions }: { sessions: SessionLine[] }) {
  const leaving = useAction(signOutEverywhere);
  return (
    <Section
      title="Sessions"
      lead="Browsers that are signed in as you. A session ends after 7 days without use, after 30 days in any case."
    >
      <ul aria-label="Sessions" className="divide-y divide-hairline border-y border-hairline">
        {sessions.map((session) => (
          <SessionItem key={session.id} session={session} />
        ))}
      </ul>
      {leaving.failure ? <FailureBanner failure={leaving.failure} className="mt-4" /> : null}
      <Button
        kind="danger-quiet"
        size="form"
        className="mt-4"
        busy={leaving.pending && "Signing out"}
        onClick={() => leaving.run({})}
      >
        Sign out everywhere
      </Button>
    </Section>
  );
}

function SessionItem({ session }: { session: SessionLine }) {
  const toast = useToast();
  const ending = useAction(endSession, { onSuccess: () => toast.show({ text: `${session.browser} signed out` }) });
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <span className="font-medium">{session.browser}</span>
      <span className="digits text-text-3">
        Signed in {session.signedIn}, last seen {session.lastSeen}
      </span>
      <span className="ml-auto">
        {session.current ? (
          <span className="text-text-2">This browser</span>
        ) : (
          <Button
            kind="ghost"
            size="bar"
            busy={ending.pending && "Ending"}
            aria-label={ending.pending ? undefined : `End session of ${session.browser}`}
            onClick={() => ending.run({ session: session.id })}
          >
            End session
          </Button>
        )}
      </span>
      {ending.failure ? <FailureBanner failure={ending.failure} className="w-full" /> : null}
    </li>
  );
}
