"use client";

import { ArrowDown } from "lucide-react";
import { Fragment, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ConversationThread } from "@/lib/messages/loaders";
import { dayKey, dayWords } from "@/lib/messages/times";
import { BubbleLine } from "./bubble-line";
import { customerName } from "./customer-name";
import { useZone } from "./use-zone";

/** As near to the end as counts as being there. */
const nearPx = 48;

/** Begins at its end and stays there, unless somebody reads further up: then nothing moves. */
export function ThreadLog({ thread }: { thread: ConversationThread }) {
  const { messages, complete, now, conversation } = thread;
  const zone = useZone() ?? "UTC";
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  const last = messages.at(-1);
  const [seen, setSeen] = useState(last?.id);
  const [isAtEnd, setAtEnd] = useState(true);
  if (isAtEnd && seen !== last?.id) setSeen(last?.id);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const grown = element.scrollHeight - height.current;
    // counted from the end, because the box is laid out backwards
    if (height.current > 0 && element.scrollTop < -nearPx) element.scrollTop -= grown;
    height.current = element.scrollHeight;
  }, [last?.id]);

  const toEnd = () => box.current?.scrollTo({ top: 0 });

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={box}
        role="log"
        aria-live="off"
        aria-label={`Messages with ${customerName(conversation.customer)}`}
        tabIndex={0}
        onScroll={({ currentTarget }) => setAtEnd(currentTarget.scrollTop >= -nearPx)}
        className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto px-5 [overflow-anchor:none] focus-visible:-outline-offset-2 max-md:px-4"
      >
        <ol className="grid gap-3 py-4">
          {complete ? null : <li className="text-center text-xs text-text-3">Older messages are left out.</li>}
          {messages.length === 0 ? <li className="text-center text-text-3">Nothing was said yet.</li> : null}
          {messages.map((bubble, index) => (
            <Fragment key={bubble.id}>
              {bubble.at && isNewDay(bubble.at, messages[index - 1]?.at, zone) ? (
                <DayRule words={dayWords(bubble.at, { zone, now })} />
              ) : null}
              <BubbleLine bubble={bubble} now={now} />
            </Fragment>
          ))}
        </ol>
      </div>
      {!isAtEnd && seen !== last?.id ? (
        <Button
          size="bar"
          icon={<ArrowDown size={14} />}
          onClick={toEnd}
          className="absolute! bottom-2 left-1/2 -translate-x-1/2 shadow-float"
        >
          New messages
        </Button>
      ) : null}
    </div>
  );
}

function isNewDay(at: string, before: string | null | undefined, zone: string): boolean {
  return !before || dayKey(at, zone) !== dayKey(before, zone);
}

function DayRule({ words }: { words: string }) {
  return (
    <li className="flex items-center gap-4 text-xs text-text-3">
      <span aria-hidden="true" className="h-px flex-1 bg-hairline" />
      <span className="digits">{words}</span>
      <span aria-hidden="true" className="h-px flex-1 bg-hairline" />
    </li>
  );
}
