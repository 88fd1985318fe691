"use client";

import { useId, useRef, useState } from "react";
import { TextArea } from "@/components/forms/text-area";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureBanner } from "@/components/ui/failure-banner";
import { type SelectionStore, useSelectedCount } from "../bulk/selection-store";
import { ticked } from "../bulk/whole-selection";
import { count, digits } from "../list/words";
import { Findings } from "./findings";
import { idsFound } from "./tally";
import { useMatches } from "./use-matches";

type PasteDialogProps = {
  workspace: string;
  /** What was pasted already; it is looked up at once. */
  pasted: string;
  selection: SelectionStore;
  onClose: () => void;
};

/** From a ticket to a selection: which of these numbers are here. */
export function PasteDialog({ workspace, pasted, selection, onClose }: PasteDialogProps) {
  const [text, setText] = useState(pasted);
  const form = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const selectedNow = useSelectedCount(selection);
  const { items, finding, failure, find, reset } = useMatches(workspace, pasted);
  const ids = idsFound(items ?? []);

  const select = () => {
    selection.change(ticked(ids));
    onClose();
  };

  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") box.current?.focus();
    else find(text);
  };

  return (
    <Dialog
      open
      size="md"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={items ? `${count(items.length, "number")} in the list` : "Paste a list of numbers"}
      initialFocus={items ? undefined : box}
      footerStart={
        items ? (
          <Button kind="ghost" onClick={reset}>
            Edit the list
          </Button>
        ) : undefined
      }
      footer={
        <>
          <Button kind="ghost" onClick={onClose}>
            Cancel
          </Button>
          {items ? (
            <Button
              kind="primary"
              unavailable={ids.length === 0 ? "None of these numbers is in this workspace" : undefined}
              onClick={select}
            >
              Select the {digits(ids.length)} found
            </Button>
          ) : (
            <Button kind="primary" type="submit" form={form} busy={finding && "Finding"}>
              Find numbers
            </Button>
          )}
        </>
      }
    >
      {failure ? <FailureBanner failure={failure} className="mb-3" /> : null}
      {items ? (
        <Findings items={items} found={ids.length} replaced={selectedNow} />
      ) : (
        <form id={form} onSubmit={submit} className="pt-2">
          <TextArea
            ref={box}
            label="Numbers"
            rows={10}
            value={text}
            onChange={(event) => setText(event.target.value)}
            readOnly={finding}
            help="In any format, with any words around them: out of a ticket, a mail or a spreadsheet. Up to 10,000 at once; SIP addresses and ids count too. Nothing is changed by looking."
          />
        </form>
      )}
    </Dialog>
  );
}
