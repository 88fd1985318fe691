"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useAction } from "@/components/forms/use-action";
import { whenLost } from "@/components/forms/when-lost";
import { announce } from "@/components/ui/live-region";
import type { Failure } from "@/lib/domain/errors";
import { sendMessage } from "@/lib/messages/actions";
import type { TextNumber } from "@/lib/messages/loaders";
import { firstMessage, type Mode, type NewMessageInput, threadMessage } from "@/lib/messages/schema";
import { messageKeys } from "./message-keys";

export type Draft = {
  from: TextNumber | null;
  to: string;
  text: string;
  mode: Mode;
  /** Sentences by field: `numberId`, `to`, `text`. */
  errors: Readonly<Record<string, string>>;
  failure: Failure | null;
};

/** On in a thread, or from a number to somebody new. */
export type Target = { sessionId: string } | { numberId: string };

const blank: Draft = { from: null, to: "", text: "", mode: "typed", errors: {}, failure: null };

type Settings = {
  workspace: string;
  /** `sessionId`: where the message stands now. */
  onSent: (draft: string, sessionId: string | null) => void;
};

/** What is being written, by thread: it outlives a look at another thread and every failure. One message goes out at a time. */
export function useDrafts({ workspace, onSent }: Settings) {
  const queries = useQueryClient();
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [sending, setSending] = useState("");
  const sent = useRef("");

  const put = (key: string, make: (draft: Draft) => Draft) =>
    setDrafts((all) => ({ ...all, [key]: make(all[key] ?? blank) }));

  const action = useAction(sendOnce, {
    onSuccess: ({ sessionId }) => {
      const key = sent.current;
      put(key, ({ mode }) => ({ ...blank, mode }));
      announce("Message sent");
      void queries.invalidateQueries({ queryKey: messageKeys.all(workspace) });
      onSent(key, sessionId);
    },
    onFailure: (failure) => {
      put(sent.current, (draft) => ({ ...draft, failure, errors: failure.fields ?? {} }));
      // it may have been sent all the same
      if (failure.code === "outcome-unknown") void queries.invalidateQueries({ queryKey: messageKeys.all(workspace) });
    },
  });

  return {
    draftOf: (key: string) => drafts[key] ?? blank,
    /** The draft that is on its way; empty: none. */
    sending: action.pending ? sending : "",
    change: (key: string, part: Partial<Pick<Draft, "from" | "to" | "text" | "mode">>) =>
      put(key, (draft) => ({ ...draft, ...part, errors: without(draft.errors, part) })),
    send: (key: string, target: Target, mode: Mode) => {
      if (action.pending) return;
      const { to, text } = drafts[key] ?? blank;
      const message: NewMessageInput =
        "sessionId" in target ? { ...target, text, mode } : { ...target, to, text, mode };
      const errors = complaintsOf(message);
      put(key, (draft) => ({ ...draft, errors, failure: null }));
      if (Object.keys(errors).length > 0) return;
      sent.current = key;
      setSending(key);
      action.run(workspace, message);
    },
  };
}

/** The way to Switchboard broke: nobody knows yet, and a second text would be one too many. */
const sendOnce = whenLost(sendMessage, {
  code: "outcome-unknown",
  message: "Switchboard did not answer, so it is not known whether the message was sent.",
  next: "What you wrote stays here. Look into the conversation before sending it once more.",
});

export type Drafts = ReturnType<typeof useDrafts>;

function complaintsOf(message: NewMessageInput): Record<string, string> {
  const checked = ("sessionId" in message ? threadMessage : firstMessage).safeParse(message);
  const issues = checked.error?.issues ?? [];
  return Object.fromEntries(issues.toReversed().map(({ path, message: sentence }) => [String(path[0]), sentence]));
}

function without(errors: Draft["errors"], part: object): Draft["errors"] {
  const field = (name: string) => (name === "numberId" ? "from" : name);
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !(field(name) in part)));
}
