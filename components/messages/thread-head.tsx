"use client";

import { ArrowLeft, Bot, Users } from "lucide-react";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { StatusSign } from "@/components/ui/status-sign";
import { TextLink } from "@/components/ui/text-link";
import type { ConversationRow, ConversationThread } from "@/lib/messages/loaders";
import { untilWords } from "@/lib/messages/times";
import { paths } from "@/lib/paths";
import { shortId } from "@/lib/phone-numbers/short-id";
import { customerName } from "./customer-name";
import { useZone } from "./use-zone";

type ThreadHeadProps = {
  workspace: string;
  thread: Pick<ConversationThread, "conversation" | "now">;
  /** Its number is told elsewhere on the page. */
  ofOneNumber: boolean;
  onBack: () => void;
};

export function ThreadHead({ workspace, thread, ofOneNumber, onBack }: ThreadHeadProps) {
  const { customer, number } = thread.conversation;
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b border-hairline px-5 py-2 max-md:px-2">
      <div className="flex min-w-0 items-center gap-1.5 max-md:w-full">
        <BackButton onBack={onBack} />
        <h2 className="min-w-0 truncate font-semibold">
          <bdi className="digits">{customerName(customer)}</bdi>
        </h2>
        {customer.number ? <CopyButton value={customer.number} label="Copy customer number" iconSize={14} /> : null}
        {customer.display && customer.name ? <bdi className="truncate text-text-2">{customer.name}</bdi> : null}
      </div>
      <OpenState thread={thread} />
      <div className="ml-auto flex min-w-0 items-center gap-4 text-text-2 max-xl:ml-0 max-md:flex-1">
        {!ofOneNumber && number ? (
          <span className="min-w-0 truncate">
            <span className="text-text-3">with </span>
            <TextLink href={paths.phoneNumber(workspace, number.id)} prefetch={false}>
              <bdi>{number.label}</bdi>
            </TextLink>
          </span>
        ) : null}
        <Answerer row={thread.conversation} />
      </div>
    </header>
  );
}

/** Only where one pane is shown at a time. */
export function BackButton({ onBack }: { onBack: () => void }) {
  return (
    <IconButton
      label="Back to conversations"
      icon={<ArrowLeft size={16} />}
      onClick={onBack}
      data-back=""
      className="md:hidden"
    />
  );
}

function OpenState({ thread: { conversation, now } }: Pick<ThreadHeadProps, "thread">) {
  const zone = useZone();
  const { open, openUntil } = conversation;
  if (open === null) return null;
  const isOver = !open || (openUntil !== null && openUntil <= now);
  if (isOver) return <StatusSign kind="unknown" word="Closed" className="max-md:pl-3" />;
  const until = openUntil && zone ? ` until ${untilWords(openUntil, { zone, now })}` : "";
  return <StatusSign kind="active" word={`Open${until}`} className="digits max-md:pl-3" />;
}

function Answerer({ row: { assistant, squad } }: { row: ConversationRow }) {
  const who = assistant ?? squad;
  if (!who) return null;
  return (
    <span className="flex min-w-0 items-center gap-1.5 max-md:hidden">
      {assistant ? <Bot size={14} aria-hidden="true" /> : <Users size={14} aria-hidden="true" />}
      <span className="sr-only">{assistant ? "Assistant" : "Squad"}</span>
      <bdi className="truncate">{who.name ?? shortId(who.id)}</bdi>
    </span>
  );
}
