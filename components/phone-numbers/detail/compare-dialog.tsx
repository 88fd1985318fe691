"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type Choice, type Comparable, comparable, differencesOf, mergedValues } from "@/lib/phone-number/compare";
import type { NumberView } from "@/lib/phone-number/loader";
import type { NumberFormValues } from "@/lib/phone-number/schema";
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
  const groups = Object.keys(differences) as Comparable[];
  const keepsMine = groups.some((group) => choice[group] === "mine");

  const words: Record<Comparable, { mine: string; theirs: string }> = {
    name: { mine: mine.name.trim() || "No name", theirs: theirs.phone.name ?? "No name" },
    routing: { mine: myRouting, theirs: theirRouting },
    sms: { mine: onOff(mine.smsEnabled), theirs: onOff(theirs.phone.smsEnabled !== false) },
  };

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
        <div className="grid gap-4 pt-1 text-text">
          {groups.map((group) => (
            <CompareRow
              key={group}
              label={comparable[group].label}
              words={words[group]}
              chosen={choice[group] ?? "theirs"}
              onChoose={(side) => setChoice({ ...choice, [group]: side })}
            />
          ))}
        </div>
      )}
    </Dialog>
  );
}

function onOff(on: boolean): string {
  return on ? "On" : "Off";
}
