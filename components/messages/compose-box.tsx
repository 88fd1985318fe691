"use client";

import { Send } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Segments } from "@/components/forms/segments";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { Mode } from "@/lib/messages/schema";
import { longestText, textLength } from "@/lib/messages/text-length";
import { CostNote } from "./cost-note";
import type { Draft, Drafts } from "./use-drafts";
import { useEarlyText } from "./use-early-text";

type ComposeBoxProps = {
  /** The draft's key. */
  name: string;
  drafts: Drafts;
  placeholder: string;
  sandbox: boolean;
  /** Why nothing can be sent now. */
  unavailable?: string;
  /** Why no assistant can word it. */
  noAssistant?: string;
  /** `mode` is the one that is shown. */
  onSend: (mode: Mode) => void;
  /** Inside the box, above what is written. */
  children?: ReactNode;
};

export function ComposeBox(props: ComposeBoxProps) {
  const { name, drafts, placeholder, sandbox, unavailable, noAssistant, onSend, children } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = drafts.draftOf(name);
  const { text, errors } = draft;
  const mode = noAssistant ? "typed" : draft.mode;
  const write = (written: string) => drafts.change(name, { text: written });
  useEarlyText(area, write);
  useEffect(() => {
    if (errors.text) area.current?.focus();
  }, [errors]);

  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!unavailable) onSend(mode);
  };

  return (
    <div>
      <div
        className={cx(
          "rounded-md border border-control bg-surface transition-colors duration-(--dur-1)",
          "has-[textarea:focus-visible]:border-accent has-[textarea:focus-visible]:inset-ring has-[textarea:focus-visible]:inset-ring-accent",
          errors.text && "border-danger! inset-ring inset-ring-danger!",
        )}
      >
        {children}
        <label htmlFor={id} className="sr-only">
          Message
        </label>
        <textarea
          ref={area}
          id={id}
          rows={2}
          dir="auto"
          placeholder={mode === "assistant" ? "What the assistant should say" : placeholder}
          aria-invalid={errors.text ? true : undefined}
          aria-describedby={`${id}-note`}
          aria-keyshortcuts="Control+Enter"
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={press}
          className="block field-sizing-content max-h-40 min-h-14 w-full resize-none rounded-md bg-transparent px-3 pt-2.5 pb-1 outline-none max-md:text-touch"
        />
        <div className="flex flex-wrap items-center justify-between gap-2 p-2">
          <Segments
            label="Who words it"
            hideLabel
            value={mode}
            onChange={(chosen) => drafts.change(name, { mode: chosen })}
            options={[
              { value: "typed", label: "Send as typed" },
              { value: "assistant", label: "Let the assistant write", disabled: noAssistant !== undefined },
            ]}
          />
          <div className="ml-auto flex items-center gap-2">
            <span className="digits text-xs text-text-3">{counterWords({ text, mode })}</span>
            <Button
              kind="primary"
              icon={<Send size={14} />}
              busy={drafts.sending === name && "Sending"}
              unavailable={unavailable ?? (drafts.sending && drafts.sending !== name ? otherOnItsWay : undefined)}
              onClick={() => onSend(mode)}
            >
              Send message
            </Button>
          </div>
        </div>
      </div>
      <div className="mt-1.5 flex flex-wrap justify-between gap-x-4">
        <p id={`${id}-note`} className={cx("text-xs", errors.text ? "text-danger" : "text-text-3 max-md:sr-only")}>
          {errors.text ?? noteOf(mode, noAssistant)}
        </p>
        <CostNote sandbox={sandbox} />
      </div>
    </div>
  );
}

const otherOnItsWay = "Another message is on its way; one goes out at a time.";

function noteOf(mode: Draft["mode"], noAssistant: string | undefined): string {
  if (noAssistant) return noAssistant;
  if (mode === "assistant")
    return "The assistant words the text from this; the customer does not get what is typed here.";
  return "The customer gets exactly this.";
}

/** What the assistant is told is not what is sent, so it has no parts. */
function counterWords({ text, mode }: Pick<Draft, "text" | "mode">): string {
  const { characters, segments, alone } = textLength(text);
  if (mode === "assistant" || segments > 1) {
    const count = `${characters.toLocaleString("en")} of ${longestText.toLocaleString("en")}`;
    return mode === "typed" ? `${count}, sent as ${segments} texts` : count;
  }
  return `${characters} of ${alone}`;
}
