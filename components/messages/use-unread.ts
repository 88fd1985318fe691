"use client";

import { useEffect, useState } from "react";
import { announce } from "@/components/ui/live-region";
import type { ConversationRow } from "@/lib/messages/loaders";

type Reading = { items: readonly ConversationRow[]; now: string | undefined; openId: string };

/** Threads in which something was said since this page was opened, and which nobody has looked at here since. */
export function useUnread({ items, now, openId }: Reading): ReadonlySet<string> {
  const [since, setSince] = useState<string>();
  const [readAt, setReadAt] = useState<Readonly<Record<string, string | null>>>({});
  // the upstream's clock may be ahead of ours
  if (since === undefined && now !== undefined) setSince([now, items[0]?.lastAt ?? ""].sort().at(-1));

  const open = items.find(({ id }) => id === openId);
  if (open && readAt[open.id] !== open.lastAt) setReadAt({ ...readAt, [open.id]: open.lastAt });

  const unread = items.filter(
    ({ id, lastAt }) => id !== openId && since !== undefined && (lastAt ?? "") > (readAt[id] ?? since),
  );
  const newest = unread[0];
  const spoken = newest ? `New message from ${newest.customer.display ?? "an unknown number"}` : "";
  const moment = newest?.lastAt;
  useEffect(() => {
    if (spoken) announce(spoken);
  }, [spoken, moment]);

  return new Set(unread.map(({ id }) => id));
}
