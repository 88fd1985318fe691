"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type Choice, differencesOf, mergedValues } from "@/lib/phone-number/compare";
import { formValuesOf, type NumberFormValues, wordsOf } from "@/lib/phone-number/form";
import type { NumberView } from "@/lib/phone-number/loader";
import { type SectionId, sections } from "@/lib/phone-number/sections/all";
import { CompareRow } from "./compare-row";
import { routingWords } from "./routing-words";
import { useRoutingName } from "./use-routing-name";

type CompareDialogProps = {
  workspace: string;
  base: NumberView;
  theirs: NumberView;
  mine: NumberFormValues;
  onClose: () => void;
  onChoose: (values: NumberFormValues) => void;
};

export function CompareDialog({ workspace, base, theirs, mine, onClose, onChoose }: CompareDialogProps) {
  const facts = { smsWorks: theirs.row.sms !== "us-only" };
  const differences = differencesOf({ base: base.phone, theirs: theirs.phone, mine, facts });
  const [choice, setChoice] = useState<Choice>(differences);
  const myRouting = useRoutingName(workspace, mine);
  const theirRouting = theirs.row.routing.kind === "none" ? "Nobody" : routingWords(theirs.row.routing);
  const groups = Object.keys(differences) as SectionId[];
  const keepsMine = groups.some((group) => choice[group] === "mine");

  const stored = formValuesOf(theirs.phone, facts);
  const wordsFor = (id: SectionId) =>
    id === "routing"
      ? { mine: myRouting, theirs: theirRouting }
      : toldApart({ mine: wordsOf(id, mine), theirs: wordsOf(id, stored) });

  return (
    <Dialog
      open
      size="md"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Compare both versions"
      footer={
        <>
          <Button kind="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" onClick={() => onChoose(mergedValues({ theirs: theirs.phone, mine, facts, choice }))}>
            {keepsMine ? "Save this choice" : "Take their version"}
          </Button>
        </>
      }
    >
      {groups.length === 0 ? (
        <p>Nothing on this page differs: something else about the number was changed. Their version is kept whole.</p>
      ) : (
        <div className="grid grid-cols-1 gap-4 pt-3 text-text">
          {groups.map((group) => (
            <CompareRow
              key={group}
              label={sections[group].label}
              words={wordsFor(group)}
              chosen={choice[group] ?? "theirs"}
              onChoose={(side) => setChoice({ ...choice, [group]: side })}
            />
          ))}
        </div>
      )}
    </Dialog>
  );
}

/** Two lines that read the same would be no choice. */
function toldApart({ mine, theirs }: Record<"mine" | "theirs", string>) {
  return { mine, theirs: mine === theirs ? `${theirs}, with other details` : theirs };
}
