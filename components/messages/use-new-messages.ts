"use client";

import { useEffect, useRef } from "react";
import { announce } from "@/components/ui/live-region";
import type { ConversationThread } from "@/lib/messages/loaders";

/** Reads out, politely, what somebody else said in the open thread since it was last read. */
export function useNewMessages(thread: ConversationThread | undefined): void {
  const known = useRef<string>(undefined);
  useEffect(() => {
    const last = thread?.messages.at(-1);
    if (!thread || !last) return;
    const before = known.current;
    known.current = last.id;
    if (before === undefined || before === last.id) return;
    const at = thread.messages.findIndex(({ id }) => id === before);
    const heard = thread.messages.slice(at + 1).filter(({ from }) => from === "customer" || from === "assistant");
    const words = heard.map(({ from, text }) => `${from === "customer" ? "Customer" : "Assistant"}: ${text}`);
    if (words.length > 0) announce(words.join(". "));
  }, [thread]);
}
