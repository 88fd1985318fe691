"use client";

import type { ReactNode } from "react";
import type { ConversationThread } from "@/lib/messages/loaders";
import { canReceive, type CanText } from "@/lib/messages/can-text";
import { ComposeBox } from "./compose-box";
import { customerName } from "./customer-name";
import { SendNotes } from "./send-notes";
import type { Drafts } from "./use-drafts";

type AnswerBoxProps = {
  workspace: string;
  thread: ConversationThread;
  drafts: Drafts;
  sandbox: boolean;
  readOnly?: string;
};

/** Goes on in the open thread, to its customer. */
export function AnswerBox({ workspace, thread, drafts, sandbox, readOnly }: AnswerBoxProps) {
  const { conversation, now } = thread;
  const { id, customer, number, openUntil } = conversation;
  if (readOnly) return <Foot>{readOnly}</Foot>;
  if (!customer.number)
    return <Foot>This conversation has no number to answer to. It may have come from a web page.</Foot>;
  if (!thread.canText || !number) return <Foot>The number of this conversation is not in the workspace any more.</Foot>;

  const may: CanText = thread.canText.ok ? canReceive(customer.number) : thread.canText;
  const isOver = conversation.open === false || (openUntil !== null && openUntil <= now);
  const noAssistant =
    conversation.assistant || conversation.squad
      ? undefined
      : "Nobody answers in this conversation, so no assistant can write.";

  return (
    <div className="grid shrink-0 gap-2.5 px-5 pb-4 max-md:px-4 max-md:pb-3">
      <SendNotes
        workspace={workspace}
        numberId={number.id}
        canText={may}
        failure={drafts.draftOf(id).failure}
        fields={["text"]}
      />
      {isOver ? (
        <p className="text-xs text-text-2">This conversation is closed: your message begins a new one.</p>
      ) : null}
      <ComposeBox
        name={id}
        drafts={drafts}
        sandbox={sandbox}
        placeholder={`Message to ${customerName(customer)}`}
        unavailable={may.ok ? undefined : may.reason}
        noAssistant={noAssistant}
        onSend={(mode) => drafts.send(id, { sessionId: id }, mode)}
      >
        <LockedTo value={customerName(customer)} />
      </ComposeBox>
    </div>
  );
}

function LockedTo({ value }: { value: string }) {
  return (
    <label className="flex items-center gap-2 border-b border-hairline px-3 py-1.5 text-text-3">
      To
      <input
        readOnly
        value={value}
        className="digits min-w-0 flex-1 bg-transparent text-text outline-none max-md:text-touch"
      />
    </label>
  );
}

/** Says why nothing can be written here. */
function Foot({ children }: { children: ReactNode }) {
  return <p className="shrink-0 border-t border-hairline px-5 py-4 text-text-2 max-md:px-4">{children}</p>;
}
