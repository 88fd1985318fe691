"use client";

import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { PhoneField } from "@/components/phone-numbers/import/phone-field";
import { IconButton } from "@/components/ui/icon-button";
import { canReceive } from "@/lib/messages/can-text";
import type { TextNumber } from "@/lib/messages/loaders";
import { newThread } from "@/lib/messages/place";
import { ComposeBox } from "./compose-box";
import { NumberPicker } from "./number-picker";
import { SendNotes } from "./send-notes";
import { BackButton } from "./thread-head";
import type { Drafts } from "./use-drafts";

type NewMessageProps = {
  workspace: string;
  /** The number that all of this is about; null: it is chosen here. */
  from: TextNumber | null;
  drafts: Drafts;
  sandbox: boolean;
  onClose: () => void;
};

/** To somebody new: begins a thread. */
export function NewMessage({ workspace, from: fixed, drafts, sandbox, onClose }: NewMessageProps) {
  const to = useRef<HTMLInputElement>(null);
  const draft = drafts.draftOf(newThread);
  const from = fixed ?? draft.from;
  const { errors } = draft;
  const receives = canReceive(draft.to);
  const noAnswerer = from && !from.assistantId && !from.squadId;

  useEffect(() => to.current?.focus(), []);
  useEffect(() => {
    if (errors.to) to.current?.focus();
  }, [errors]);

  return (
    <section aria-label="New message" className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <header className="flex min-h-12 shrink-0 items-center gap-1.5 border-b border-hairline px-5 py-2 max-md:px-2">
        <BackButton onBack={onClose} />
        <h2 className="flex-1 font-semibold">New message</h2>
        <IconButton label="Close new message" icon={<X size={16} />} onClick={onClose} className="max-md:hidden" />
      </header>
      <div className="grid max-w-[640px] gap-4 p-5 max-md:p-4">
        {fixed ? (
          <p className="text-text-2">
            From <bdi className="digits font-medium text-text">{fixed.display ?? fixed.label}</bdi>
          </p>
        ) : (
          <NumberPicker
            label="From"
            workspace={workspace}
            value={draft.from}
            onChange={(chosen) => drafts.change(newThread, { from: chosen })}
            placeholder="Choose a Twilio number"
            error={errors.numberId}
          />
        )}
        <PhoneField
          ref={to}
          label="To"
          value={draft.to}
          onChange={(event) => drafts.change(newThread, { to: event.target.value })}
          error={errors.to ?? (receives.ok ? undefined : `${receives.reason} ${receives.next}`)}
        />
        <SendNotes
          workspace={workspace}
          numberId={from?.id ?? null}
          canText={from?.canText ?? { ok: true }}
          failure={draft.failure}
          fields={["to", "text", ...(fixed ? [] : ["numberId"])]}
        />
        <ComposeBox
          name={newThread}
          drafts={drafts}
          sandbox={sandbox}
          placeholder="What the customer gets"
          unavailable={from && !from.canText.ok ? from.canText.reason : undefined}
          noAssistant={
            noAnswerer
              ? "Nobody answers this number, so no assistant can write. Choose one on its Inbound tab."
              : undefined
          }
          onSend={(mode) => drafts.send(newThread, { numberId: from?.id ?? "" }, mode)}
        />
      </div>
    </section>
  );
}
