"use client";

import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { whoAnswers } from "@/lib/phone-number/who-answers";
import type { PanelProps } from "../tabs-of";
import { useRoutingName } from "../use-routing-name";
import { CallerField } from "./caller-field";
import { ChainNode } from "./chain-node";
import { ChainStep } from "./chain-step";

/** What happens to a call, step by step, from what stands in the form. On narrow screens one line that unfolds. */
export function WhoAnswers({ workspace, view, state }: Pick<PanelProps, "workspace" | "view" | "state">) {
  const [caller, setCaller] = useState("");
  const [open, setOpen] = useState(false);
  const id = useId();
  const asked = useRoutingName(workspace.slug, state.values);
  const stored = storedAnswerer(state);
  const { steps, result, outcome } = whoAnswers({
    values: state.values,
    phone: view.phone,
    caller,
    answerer: { name: stored?.name ?? asked, gone: stored?.known === false },
  });
  const unsaved = state.changed.some((section) => decisive.has(section));

  return (
    <section aria-label="Who answers" className="rounded-md border border-hairline">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="flex w-full items-center gap-2.5 rounded-md p-3 text-left hover:bg-hover xl:hidden"
      >
        <ChainNode outcome={outcome} />
        <span className="min-w-0 flex-1">
          <span className="block font-medium [overflow-wrap:anywhere]">{result}</span>
          <span className="block text-xs text-text-2">
            {unsaved ? "After saving. See the whole chain" : "See the whole chain"}
          </span>
        </span>
        <ChevronDown size={16} aria-hidden="true" className={cx("shrink-0 text-text-2", open && "rotate-180")} />
      </button>
      <div id={id} className={cx("grid gap-3 p-4", open ? "max-xl:pt-1" : "max-xl:hidden")}>
        <div className="flex items-baseline justify-between gap-3 max-xl:hidden">
          <h2 className="text-md font-semibold">Who answers?</h2>
          {unsaved ? (
            <span className="inline-flex items-center gap-1.5 text-xs text-text-2">
              <span aria-hidden="true" className="size-1.5 rounded-full bg-accent" />
              After saving
            </span>
          ) : null}
        </div>
        <CallerField value={caller} onChange={setCaller} />
        <p aria-live="polite" className="sr-only">
          {result}
        </p>
        <ol className="grid">
          {steps.map((step, index) => (
            <ChainStep key={step.id} step={step} last={index === steps.length - 1} />
          ))}
        </ol>
      </div>
    </section>
  );
}

/** What the chain is made from. */
const decisive = new Set<string>(["routing", "fallback", "hooks", "server"]);

/** Whoever is stored was looked up with the number; a fresh choice comes from the list. */
function storedAnswerer({ values, base: { row } }: PanelProps["state"]) {
  const chosen = values.answeredBy === "squad" ? values.squadId : values.assistantId;
  return row.routing.id === chosen ? row.routing : undefined;
}
