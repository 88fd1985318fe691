"use client";

import { PenSquare } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { FirstInbox } from "@/lib/messages/first-inbox";
import { newThread } from "@/lib/messages/place";
import { Inbox } from "./inbox";
import { PageNumber } from "./page-number";
import { Updated } from "./updated";
import { useDrafts } from "./use-drafts";
import { usePlace } from "./use-place";

type MessagesPageProps = { workspace: string; first: FirstInbox; readOnly?: string };

/** The messages of all numbers, or of one of them. */
export function MessagesPage({ workspace, first, readOnly }: MessagesPageProps) {
  const [place, goTo] = usePlace();
  const shown = useRef(place.thread);
  useEffect(() => {
    shown.current = place.thread;
  });
  const drafts = useDrafts({
    workspace,
    onSent: (from, sessionId) => {
      if ((shown.current || from) === from) goTo({ thread: sessionId ?? "" }, "replace");
    },
  });

  return (
    <>
      <header
        className={cx(
          "flex min-h-16 shrink-0 flex-wrap items-center gap-x-6 gap-y-2 border-b border-hairline px-(--page-pad) py-3 max-md:min-h-0 max-md:px-4",
          place.thread && "max-md:sr-only",
        )}
      >
        <h1 className="text-lg font-semibold tracking-(--tracking-lg)">Messages</h1>
        <div className={cx("contents", place.thread && "max-md:hidden")}>
          <PageNumber workspace={workspace} place={place} goTo={goTo} known={first.list?.of ?? null} />
          <div className="ml-auto flex items-center gap-3 max-md:order-1">
            <Updated workspace={workspace} place={place} />
            <Button
              kind="primary"
              icon={<PenSquare size={14} />}
              unavailable={readOnly}
              onClick={() => goTo({ thread: newThread })}
            >
              New message
            </Button>
          </div>
        </div>
      </header>
      <Inbox {...{ workspace, place, goTo, drafts, first, readOnly }} />
    </>
  );
}
