"use client";

import { type KeyboardEvent, useCallback, useState } from "react";
import { canText } from "@/lib/messages/can-text";
import { nowhere } from "@/lib/messages/place";
import type { NumberView } from "@/lib/phone-number/loader";
import { Inbox } from "./inbox";
import { useDrafts } from "./use-drafts";
import type { GoTo } from "./use-place";

type MessagesPanelProps = { workspace: string; view: NumberView; readOnly?: string };

/** The messages of one number, on its page; the address belongs to the page's tabs. */
export function MessagesPanel({ workspace, view, readOnly }: MessagesPanelProps) {
  const { phone, row } = view;
  const [place, setPlace] = useState({ ...nowhere, number: phone.id });
  const goTo = useCallback<GoTo>(
    (change) => setPlace((before) => ({ ...before, ...change, number: before.number })),
    [],
  );
  const drafts = useDrafts({
    workspace,
    onSent: (from, sessionId) =>
      setPlace((now) => ((now.thread || from) === from ? { ...now, thread: sessionId ?? "" } : now)),
  });

  return (
    <div
      onKeyDown={keepFromSaving}
      className="grid h-[max(480px,calc(100dvh-238px))] grid-cols-1 max-md:h-[max(480px,calc(100dvh-180px))]"
    >
      <Inbox
        workspace={workspace}
        place={place}
        goTo={goTo}
        drafts={drafts}
        readOnly={readOnly && "Your role is viewer; sending messages needs operator."}
        number={{
          id: phone.id,
          label: row.label,
          display: row.display,
          canText: canText(phone),
          assistantId: phone.assistantId,
          squadId: phone.squadId,
        }}
      />
    </div>
  );
}

/** This stands inside the number's form, where Enter in a field would save the number. */
function keepFromSaving(event: KeyboardEvent) {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
}
