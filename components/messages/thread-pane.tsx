"use client";

import { Button } from "@/components/ui/button";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { ConversationThread } from "@/lib/messages/loaders";
import { AnswerBox } from "./answer-box";
import { ThreadLines } from "./inbox-skeleton";
import { BackButton, ThreadHead } from "./thread-head";
import { ThreadLog } from "./thread-log";
import { useConversation } from "./use-conversation";
import type { Drafts } from "./use-drafts";
import { useNewMessages } from "./use-new-messages";
import { useShown } from "./use-shown";

type ThreadPaneProps = {
  workspace: string;
  id: string;
  first?: ConversationThread;
  drafts: Drafts;
  sandbox: boolean;
  ofOneNumber: boolean;
  readOnly?: string;
  onBack: () => void;
};

export function ThreadPane({ workspace, id, first, drafts, sandbox, ofOneNumber, readOnly, onBack }: ThreadPaneProps) {
  const [pane, shown] = useShown<HTMLElement>();
  const { data: thread, failure, isFetching, refetch } = useConversation({ workspace, id, first, shown });
  useNewMessages(thread);

  return (
    <section ref={pane} aria-label="Conversation" className="flex min-h-0 flex-1 flex-col">
      {thread ? (
        <ThreadHead {...{ workspace, thread, ofOneNumber, onBack }} />
      ) : (
        <div className="flex min-h-12 shrink-0 items-center border-b border-hairline px-5 max-md:px-2">
          <BackButton onBack={onBack} />
        </div>
      )}
      {failure ? (
        <FailureBanner
          failure={failure}
          className="mx-5 mt-3 max-md:mx-4"
          action={
            <Button size="bar" busy={isFetching && "Trying"} onClick={() => void refetch()}>
              Try again
            </Button>
          }
        />
      ) : null}
      {thread ? (
        <>
          <ThreadLog thread={thread} />
          <AnswerBox {...{ workspace, thread, drafts, sandbox, readOnly }} />
        </>
      ) : failure ? null : (
        <ThreadLines />
      )}
    </section>
  );
}
