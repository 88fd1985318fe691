"use client";

import { useState } from "react";
import { Segments } from "@/components/forms/segments";
import { AssistantPicker } from "@/components/pickers/assistant-picker";
import { SquadPicker } from "@/components/pickers/squad-picker";
import { cx } from "@/components/ui/class-names";
import type { ChoiceProps } from "./change-choice";

type Answerer = "assistant" | "squad" | "nobody";

/** The plan is shown as soon as somebody is chosen. */
export function AssignChoice({ workspace, onChange, first }: ChoiceProps) {
  const [kind, setKind] = useState<Answerer>("assistant");
  const [ids, setIds] = useState({ assistant: "", squad: "" });

  const plan = (answerer: Answerer, { assistant, squad } = ids) => {
    const [assistantId, squadId] = [answerer === "assistant" ? assistant : "", answerer === "squad" ? squad : ""];
    const isChosen = answerer === "nobody" || assistantId !== "" || squadId !== "";
    onChange(isChosen ? { kind: "assign", assistantId: assistantId || null, squadId: squadId || null } : undefined);
  };
  const choose = (answerer: "assistant" | "squad") => (id: string) => {
    const next = { ...ids, [answerer]: id };
    setIds(next);
    plan(answerer, next);
  };

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Segments
        label="Answered by"
        hideLabel
        options={[
          { value: "assistant", label: "Assistant" },
          { value: "squad", label: "Squad" },
          { value: "nobody", label: "Nobody" },
        ]}
        value={kind}
        onChange={(next) => {
          setKind(next);
          plan(next);
        }}
      />
      <div
        ref={first}
        className={cx("min-w-0 max-md:basis-full", kind === "nobody" ? "flex-1" : "w-[400px] max-w-full")}
      >
        {kind === "assistant" ? (
          <AssistantPicker
            workspace={workspace.slug}
            value={ids.assistant}
            onChange={choose("assistant")}
            allowNobody={false}
            hideLabel
          />
        ) : null}
        {kind === "squad" ? (
          <SquadPicker
            workspace={workspace.slug}
            value={ids.squad}
            onChange={choose("squad")}
            allowNobody={false}
            hideLabel
          />
        ) : null}
        {kind === "nobody" ? (
          <p className="text-text-2">A number with a server URL is answered by that one, others by nobody.</p>
        ) : null}
      </div>
    </div>
  );
}
