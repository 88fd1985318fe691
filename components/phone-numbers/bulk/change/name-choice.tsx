"use client";

import { useRef, useState } from "react";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import { isNameCut, nameFor, type RunChange } from "@/lib/runs/change";
import type { PlanRow } from "@/lib/runs/plan-view";
import type { ChoiceProps } from "./change-choice";
import { useSettled } from "./use-settled";

/** Every name as it is: what is typed around it shows at once what it does. */
const firstPattern = "{name}";
const examples = 3;

const parts = [
  { text: "{name}", label: "Name now" },
  { text: "{number}", label: "Number" },
  { text: "{last4}", label: "Last 4 digits" },
  { text: "{n}", label: "Counter" },
];

export function NameChoice({ plan, onChange, first }: ChoiceProps) {
  const [pattern, setPattern] = useState(firstPattern);
  const input = useRef<HTMLInputElement>(null);
  const change: RunChange = { kind: "name", pattern: pattern.trim() };
  const isTooLong = [...pattern].length > longestPattern;
  useSettled(isTooLong ? undefined : change, onChange);

  const insert = (text: string) => {
    const { selectionStart: start, selectionEnd: end } = input.current ?? {};
    const [from, to] = [start ?? pattern.length, end ?? pattern.length];
    setPattern(pattern.slice(0, from) + text + pattern.slice(to));
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(from + text.length, from + text.length);
    });
  };

  return (
    <div ref={first} className="grid gap-2 text-text">
      <TextField
        ref={input}
        label="Name pattern"
        value={pattern}
        onChange={(event) => setPattern(event.target.value)}
        error={isTooLong ? `Use at most ${longestPattern} characters.` : undefined}
        help={
          pattern.trim() === ""
            ? "Empty: the names are taken away."
            : "A name has at most 40 characters; longer ones are cut."
        }
      />
      <div role="group" aria-label="Insert" className="flex flex-wrap gap-1.5">
        {parts.map(({ text, label }) => (
          <Button key={text} size="bar" onClick={() => insert(text)}>
            {label}
            <span aria-hidden="true" className="font-mono text-xs font-normal text-text-3">
              {text}
            </span>
          </Button>
        ))}
      </div>
      <Examples rows={firstRows(plan)} pattern={pattern.trim()} />
    </div>
  );
}

const longestPattern = 200;

/** What comes of the first ones, while it is being typed. */
function Examples({ rows, pattern }: { rows: readonly PlanRow[]; pattern: string }) {
  if (rows.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-text-2">
      <span className="text-text-3">Becomes</span>
      {rows.map((row) => {
        const told = { number: row.e164 ?? null, name: row.name };
        return (
          <span key={row.id} dir="auto" className="digits min-w-0 font-medium text-text [overflow-wrap:anywhere]">
            {nameFor(pattern, told, row.line) || "No name"}
            {isNameCut(pattern, told, row.line) ? <span className="font-normal text-warn"> cut to 40</span> : null}
          </span>
        );
      })}
    </p>
  );
}

function firstRows(plan: ChoiceProps["plan"]): PlanRow[] {
  const rows = [...(plan?.changing ?? []).slice(0, examples), ...(plan?.skipping ?? []).slice(0, examples)];
  return rows.sort((one, other) => one.line - other.line).slice(0, examples);
}
