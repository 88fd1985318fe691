"use client";

import { PenSquare } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { cx } from "@/components/ui/class-names";
import type { FirstInbox } from "@/lib/messages/first-inbox";
import type { TextNumber } from "@/lib/messages/loaders";
import { newThread, type Place } from "@/lib/messages/place";
import { NewMessage } from "./new-message";
import { NoThreads } from "./no-threads";
import { panes } from "./panes";
import { ThreadList } from "./thread-list";
import { ThreadPane } from "./thread-pane";
import { ThreadSearch } from "./thread-search";
import { useConversations } from "./use-conversations";
import type { Drafts } from "./use-drafts";
import type { GoTo } from "./use-place";
import { useShown } from "./use-shown";
import { useUnread } from "./use-unread";

type InboxProps = {
  workspace: string;
  place: Place;
  goTo: GoTo;
  drafts: Drafts;
  first?: FirstInbox;
  /** The number whose page this stands on. */
  number?: TextNumber;
  readOnly?: string;
};

/** Threads and the one that is open. */
export function Inbox({ workspace, place, goTo, drafts, first, number, readOnly }: InboxProps) {
  const [pane, shown] = useShown<HTMLDivElement>();
  const conversations = useConversations({ workspace, number: place.number, q: place.q, first, shown });
  const { items, latest } = conversations;
  const from = number ?? latest?.of ?? null;
  const sandbox = latest?.sandbox ?? false;

  // a large screen shows the newest thread unless another one is asked for, and stays with it
  const [newest, setNewest] = useState({ of: place.number, id: "" });
  if (newest.of !== place.number) setNewest({ of: place.number, id: "" });
  else if (!newest.id && items[0]) setNewest({ ...newest, id: items[0].id });
  const isChosen = place.thread !== "";
  const isNew = place.thread === newThread;
  const openId = isNew ? "" : place.thread || newest.id;

  const unread = useUnread({ items, now: latest?.now, openId });
  const both = useFollowedFocus(place.thread);
  const close = () => goTo({ thread: "" });
  const nothing = latest && items.length === 0 && place.q === "" && !isChosen;

  return (
    <div ref={both} className={cx(panes.both, nothing && "grid-cols-1!")}>
      <div ref={pane} className={cx(panes.list, isChosen && "max-md:hidden", nothing && "border-r-0!")}>
        {nothing ? (
          <NoThreads {...{ workspace, readOnly, from, numbers: latest.numbers, of: place.number, goTo }} />
        ) : (
          <>
            <div className="flex shrink-0 items-center gap-2 border-b border-hairline p-3">
              <ThreadSearch value={place.q} onSearch={(q) => goTo({ q }, "replace")} />
              {number ? (
                <IconButton
                  label="New message"
                  icon={<PenSquare size={16} />}
                  unavailable={readOnly}
                  onClick={() => goTo({ thread: newThread })}
                />
              ) : null}
            </div>
            <ThreadList
              conversations={conversations}
              q={place.q}
              openId={openId}
              implied={!isChosen}
              unread={unread}
              withNumber={place.number === ""}
              onOpen={(id) => goTo({ thread: id })}
              onClearSearch={() => goTo({ q: "" })}
            />
          </>
        )}
      </div>
      {nothing ? null : (
        <div className={cx(panes.thread, !isChosen && "max-md:hidden")}>
          {isNew && !readOnly ? (
            <NewMessage key={place.number} {...{ workspace, from, drafts, sandbox }} onClose={close} />
          ) : openId ? (
            <ThreadPane
              key={openId}
              {...{ workspace, drafts, sandbox, readOnly }}
              id={openId}
              first={first?.thread}
              ofOneNumber={place.number !== ""}
              onBack={close}
            />
          ) : null}
        </div>
      )}
    </div>
  );
}

/** Where one pane takes the place of the other, the focus goes along. */
function useFollowedFocus(thread: string) {
  const both = useRef<HTMLDivElement>(null);
  const before = useRef(thread);
  useEffect(() => {
    const left = before.current;
    before.current = thread;
    if (left === thread || document.activeElement !== document.body) return;
    const wanted = thread ? "[data-back]" : "[aria-current], li > button";
    both.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [thread]);
  return both;
}
