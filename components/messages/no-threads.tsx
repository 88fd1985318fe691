"use client";

import { PenSquare, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { TextNumber } from "@/lib/messages/loaders";
import { newThread } from "@/lib/messages/place";
import { paths } from "@/lib/paths";
import { SmsTab } from "./sms-tab";
import type { GoTo } from "./use-place";

type NoThreadsProps = {
  workspace: string;
  /** Id of the number that was asked for; empty: all. */
  of: string;
  from: TextNumber | null;
  /** How many numbers can text. */
  numbers: number;
  readOnly?: string;
  goTo: GoTo;
};

export function NoThreads({ workspace, of, from, numbers, readOnly, goTo }: NoThreadsProps) {
  const showAll = <Button onClick={() => goTo({ number: "" })}>Show all numbers</Button>;
  if (of && !from)
    return (
      <EmptyState title="This number is not in the workspace" actions={showAll}>
        It may have been released or removed, or it does not text.
      </EmptyState>
    );
  if (from && !from.canText.ok)
    return (
      <EmptyState title="This number cannot text" footer={<SmsTab workspace={workspace} numberId={from.id} />}>
        {from.canText.reason} {from.canText.next}
      </EmptyState>
    );
  if (!of && numbers === 0)
    return (
      <EmptyState
        title="No number here can text"
        actions={
          readOnly ? null : (
            <ButtonLink kind="primary" href={paths.importForm(workspace, "twilio")} icon={<Plus size={14} />}>
              Import a Twilio number
            </ButtonLink>
          )
        }
      >
        Texts work with US numbers from Twilio whose SMS is on. Import one, or turn on Enable SMS on the SMS tab of one
        that is here.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No conversations yet"
      actions={
        <Button
          kind="primary"
          icon={<PenSquare size={14} />}
          unavailable={readOnly}
          onClick={() => goTo({ thread: newThread })}
        >
          New message
        </Button>
      }
    >
      Texts from customers, and what was answered, are listed here as soon as there are any.
    </EmptyState>
  );
}
