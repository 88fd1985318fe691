"use client";

import { Plus } from "lucide-react";
import { useMemo } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { sentHooks } from "@/lib/phone-number/hooks/sent-hooks";
import { PanelLayout } from "../panel-layout";
import type { PanelProps } from "../tabs-of";
import { HookCard } from "./hook-card";
import { HooksJson } from "./hooks-json";
import { NoHooks } from "./no-hooks";
import { sentencesBelow, sentencesOf } from "./sentences-of";
import { useHooks } from "./use-hooks";

export function HooksPanel({ state, readOnly }: PanelProps) {
  const { hooks: stored } = state.base.phone;
  const { hooks, keys, box, change, add, move, remove, replaceAll } = useHooks(state);
  const sent = useMemo(() => sentHooks(hooks, stored), [hooks, stored]);
  const sentences = sentencesOf(state.form.formState.errors.hooks);
  const general = Object.entries(sentences).find(([path]) => !/^\d/.test(path))?.[1];

  return (
    <PanelLayout
      aside={
        <HooksJson
          hooks={sent}
          stored={stored}
          readOnly={readOnly}
          onApply={replaceAll}
          onDraft={state.noteUnapplied}
        />
      }
      asideLabel="Hooks as JSON"
    >
      <div ref={box} className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1 basis-60 text-text-2">
            Hooks run before anyone answers, and when asking your server who answers failed.
          </p>
          <Button data-add icon={<Plus size={14} aria-hidden="true" />} onClick={add} unavailable={readOnly}>
            Add hook
          </Button>
        </div>
        {general ? (
          <Banner tone="bad" live title="The hooks were not saved.">
            {general}
          </Banner>
        ) : null}
        {hooks.length === 0 ? <NoHooks /> : null}
        {hooks.map((hook, index) => (
          <HookCard
            key={keys[index] ?? index}
            name={keys[index] ?? index}
            hook={hook}
            stored={stored}
            index={index}
            count={hooks.length}
            sentences={sentencesBelow(sentences, index)}
            readOnly={readOnly !== undefined}
            onChange={(changed) => change(index, changed)}
            onMove={(to) => move(index, to)}
            onRemove={() => remove(index)}
          />
        ))}
      </div>
    </PanelLayout>
  );
}
